package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.duet.app.i18n.Messages;
import org.duet.app.state.PastCall;
import org.duet.model.call.EndReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A call nobody answered, from both sides. */
class CallStoryWordsTest {
  private static String words(@Nullable Boolean byMe, EndReason reason) {
    var call = new PastCall(new UUID(0, 1), 42, byMe, reason, null, Duration.ZERO);
    return CallStory.of(call, new Messages(Locale.ENGLISH)).words();
  }

  @Test
  void theCallerHadNoAnswerAndTheCalleeMissedIt() {
    assertThat(words(true, EndReason.MISSED)).isEqualTo("No answer");
    assertThat(words(false, EndReason.MISSED)).isEqualTo("Missed call");
    assertThat(words(false, EndReason.CANCELLED)).isEqualTo("Missed call");
    assertThat(words(true, EndReason.CANCELLED)).isEqualTo("Cancelled");
  }

  @Test
  void whereNobodyTellsWhoCalledNeitherIsClaimed() {
    assertThat(words(null, EndReason.MISSED)).isEqualTo("Not answered");
  }
}
