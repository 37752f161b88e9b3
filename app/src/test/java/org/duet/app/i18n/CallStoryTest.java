package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.duet.app.state.PastCall;
import org.duet.model.call.EndReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** What became of a call, from both sides. */
class CallStoryTest {
  private static CallStory story(@Nullable Boolean byMe, @Nullable EndReason reason, long seconds) {
    var call =
        new PastCall(new UUID(0, 1), 42, byMe, reason, null, Duration.ofMillis(seconds * 1000));
    return CallStory.of(call, new Messages(Locale.ENGLISH));
  }

  private static String words(@Nullable Boolean byMe, @Nullable EndReason reason, long seconds) {
    return story(byMe, reason, seconds).words().replace('\u00a0', ' ');
  }

  @Test
  void theCallerHadNoAnswerAndTheCalleeMissedIt() {
    assertThat(words(true, EndReason.MISSED, 0)).isEqualTo("No answer");
    assertThat(words(false, EndReason.MISSED, 0)).isEqualTo("Missed call");
    assertThat(words(false, EndReason.CANCELLED, 0)).isEqualTo("Missed call");
    assertThat(words(true, EndReason.CANCELLED, 0)).isEqualTo("Cancelled");
  }

  @Test
  void whereNobodyTellsWhoCalledNeitherIsClaimed() {
    assertThat(words(null, EndReason.MISSED, 0)).isEqualTo("Not answered");
  }

  @Test
  void ofATalkItSaysHowLongAndWhyNoLonger() {
    assertThat(words(true, EndReason.HANGUP, 720)).isEqualTo("Talked for 12 min");
    assertThat(words(true, EndReason.LOST, 720)).isEqualTo("Talked for 12 min, connection lost");
    assertThat(words(true, EndReason.TIME_LIMIT, 180)).isEqualTo("Talked for 3 min, time was up");
    assertThat(words(true, null, 720)).isEqualTo("Talked for 12 min");
  }

  @Test
  void whatWasOverAtOnceIsNotSaidToHaveLastedNoTime() {
    var call =
        new PastCall(new UUID(0, 1), 42, true, EndReason.HANGUP, null, Duration.ofMillis(400));
    assertThat(CallStory.of(call, new Messages(Locale.ENGLISH)).words()).isEqualTo("Ended");
  }

  @Test
  void theSignTellsTheSameWithoutColour() {
    assertThat(story(true, EndReason.HANGUP, 9).glyph()).isEqualTo(Feather.PHONE_OUTGOING);
    assertThat(story(false, EndReason.HANGUP, 9).glyph()).isEqualTo(Feather.PHONE_INCOMING);
    assertThat(story(null, EndReason.HANGUP, 9).glyph()).isEqualTo(Feather.PHONE);
    assertThat(story(false, EndReason.MISSED, 0).glyph()).isEqualTo(Feather.PHONE_MISSED);
    assertThat(story(true, EndReason.MISSED, 0).glyph()).isEqualTo(Feather.PHONE_OFF);
  }
}
