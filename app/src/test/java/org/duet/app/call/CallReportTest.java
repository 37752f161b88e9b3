package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.duet.app.i18n.Messages;
import org.duet.app.machine.ThisSystem;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Talking;
import org.duet.app.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be copied of a call: what lacked, and how the connection came and went. */
class CallReportTest {
  private final CallReport report = new CallReport(new Messages(Locale.ENGLISH));
  private LinkDiary diary = LinkDiary.EMPTY;
  private Instant now = People.NOW;

  private void becomes(MediaLink link, int after, Lack... lacks) {
    now = now.plusSeconds(after);
    diary = diary.with(People.talking(People.BEN, link, true, null, lacks), now);
  }

  private String text() {
    return report.of(null, diary);
  }

  @Test
  void saysHowTheConnectionCameAndWentAndWhatLacksNow() {
    becomes(MediaLink.CONNECTING, 0);
    becomes(MediaLink.CONNECTED, 2);
    becomes(MediaLink.CONNECTED, 3, Lack.MICROPHONE_MISSING);
    becomes(MediaLink.INTERRUPTED, 60, Lack.MICROPHONE_MISSING, Lack.SPEAKER_OTHER);

    assertThat(text().lines())
        .containsSubsequence(
            "Duet: Built from source",
            "Here: No microphone found.",
            "Here: Your loudspeaker is not connected: the system’s is used.",
            "0:00 Connecting",
            "0:02 Connected",
            "1:05 Interrupted")
        .contains("System: " + ThisSystem.name());
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void everyLackIsALineThatNamesNobody(Lack lack) {
    becomes(MediaLink.CONNECTED, 0, lack);

    assertThat(text().lines().filter(line -> line.startsWith("Here: "))).hasSize(1);
    assertThat(text()).doesNotContain(People.BEN.name()).doesNotContain("{0}");
  }

  @Test
  void whatIsThereAgainIsNoLongerSaid() {
    becomes(MediaLink.CONNECTED, 0, EnumSet.allOf(Lack.class).toArray(Lack[]::new));
    becomes(MediaLink.CONNECTED, 1);

    assertThat(text()).doesNotContain("Here: ");
  }

  @Test
  void anotherCallBeginsAnewAndTheOldOneIsReadUntilThen() {
    becomes(MediaLink.CONNECTED, 0);
    LinkDiary old = diary;
    assertThat(diary.with(new CallState.None(), now)).isEqualTo(old);

    Talking next = People.talking(People.BEN, MediaLink.CONNECTING, false, null);
    diary =
        new LinkDiary(UUID.randomUUID(), old.begun(), old.turns(), old.lacks())
            .with(next, now.plusSeconds(90));
    assertThat(text()).contains("0:00 Connecting").doesNotContain("Connected");
  }

  @Test
  void aConnectionThatNeverRestsFillsNoMemory() {
    for (int i = 0; i < 500; i++) {
      becomes(i % 2 == 0 ? MediaLink.CONNECTED : MediaLink.INTERRUPTED, 1);
    }

    assertThat(diary.turns()).hasSize(50);
    assertThat(text()).contains("8:19 Interrupted").doesNotContain("0:01 ");
  }
}
