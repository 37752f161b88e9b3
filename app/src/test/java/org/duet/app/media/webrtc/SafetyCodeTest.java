package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.MediaLink;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.model.call.SafetyCode;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether two people find out that somebody is between them. */
@Timeout(60)
class SafetyCodeTest extends AnnAndBen {
  private static final Duration SOON = Duration.ofSeconds(3);

  private static SafetyCode codeOf(Side side) {
    Until.soon(
        side.name + " has a code", () -> side.call.safety().get() instanceof SafetyCheck.Known);
    return ((SafetyCheck.Known) side.call.safety().get()).code();
  }

  @Test
  void nobodyIsBetweenThem() {
    connect();

    assertThat(codeOf(ann)).isEqualTo(codeOf(ben));
  }

  /** Mallory carries the signals, and answers each of the two as if they were the other. */
  @Test
  void somebodyIsBetweenThem() {
    try (Side toAnn = new Side("Ben");
        Side toBen = new Side("Ann")) {
      Side.wire(ann, toAnn);
      Side.wire(ben, toBen);
      toAnn.open();
      toBen.open();
      toAnn.connect(session, false);
      ben.connect(session, false);
      ann.connect(session, true);
      toBen.connect(session, true);
      SafetyCode seenByAnn = codeOf(ann);

      assertThat(seenByAnn).isEqualTo(codeOf(toAnn));
      assertThat(seenByAnn).isNotEqualTo(codeOf(ben));
    }
  }

  /**
   * Mallory is known to each by two certificates: that of the other, which comes first, and their
   * own, which is obeyed. What the two tell each other of their code goes through unread.
   */
  @ParameterizedTest
  @EnumSource
  void somebodyBetweenThemWhoPosesAsBoth(BareClient.Pose pose) {
    Patience little = new Patience(SOON, SOON, SOON, SOON);
    try (Side amy = new Side(MediaSettings.synthetic("Amy"), little);
        Side bob = new Side(MediaSettings.synthetic("Bob"), little)) {
      amy.open();
      bob.open();
      try (Mallory mallory = new Mallory(pose, session, amy, bob)) {
        bob.connect(session, false);
        amy.connect(session, true);
        mallory.offered().orTimeout(20, TimeUnit.SECONDS).join();
        Until.soon(
            "both have a code, or give up",
            () -> (isKnown(amy) && isKnown(bob)) || (gaveUp(amy) && gaveUp(bob)));

        assertThat(isKnown(amy) && isKnown(bob) && codeOf(amy).equals(codeOf(bob)))
            .as("the same words for both")
            .isFalse();
        assertThat(bob.said).as("what is said to who is two").noneMatch(this::isAnswer);
      }
    }
  }

  private boolean isAnswer(Signal signal) {
    return signal.type() == SignalType.ANSWER;
  }

  private static boolean isKnown(Side side) {
    return side.call.safety().get() instanceof SafetyCheck.Known;
  }

  private static boolean gaveUp(Side side) {
    return side.link() == MediaLink.FAILED;
  }
}
