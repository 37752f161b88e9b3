package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.SafetyCheck;
import org.duet.model.call.SafetyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether two people find out that somebody is between them. */
@Timeout(60)
class SafetyCodeTest extends AnnAndBen {
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
}
