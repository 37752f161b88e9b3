package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdaptationTest {
  private static final int HD = 1280 * 720;

  private static Adaptation after(Adaptation from, int times, int available) {
    Adaptation now = from;
    for (int i = 0; i < times; i++) {
      now = now.after(available, 0, 40, HD);
    }
    return now;
  }

  @Test
  void aWideLineIsLeftAlone() {
    assertThat(after(Adaptation.BEST, 50, 3000)).isEqualTo(Adaptation.BEST);
    assertThat(after(Adaptation.BEST, 50, 0)).isEqualTo(Adaptation.BEST);
  }

  @Test
  void aNarrowLineTakesEffectAtOnceAndLeavesRoomForSound() {
    Adaptation narrow = after(Adaptation.BEST, 1, 300);
    assertThat(narrow.scale()).isGreaterThanOrEqualTo(2);
    assertThat(after(Adaptation.BEST, 1, 60).scale()).isEqualTo(6);
  }

  @Test
  void lossOrDelayGoOneStepDownEachTime() {
    assertThat(Adaptation.BEST.after(3000, 20, 40, HD).step()).isEqualTo(1);
    assertThat(Adaptation.BEST.after(3000, 0, 900, HD).step()).isEqualTo(1);
  }

  @Test
  void upGoesOneStepAtATimeAndOnlyAfterCalm() {
    Adaptation low = after(Adaptation.BEST, 1, 60);
    assertThat(after(low, Adaptation.PATIENCE - 1, 3000).step()).isEqualTo(low.step());
    assertThat(after(low, Adaptation.PATIENCE, 3000).step()).isEqualTo(low.step() - 1);
    Adaptation disturbed = after(low, Adaptation.PATIENCE - 1, 3000).after(3000, 5, 40, HD);
    assertThat(after(disturbed, 1, 3000).step()).isEqualTo(low.step());
  }

  @Test
  void aLineThatIsBelievedNarrowForWantOfUseIsTriedNowAndThen() {
    Adaptation low = new Adaptation(2, 0);
    assertThat(after(low, Adaptation.LONG_PATIENCE, 330).step()).isEqualTo(1);
  }

  @Property
  void withoutPictureNothingChangesAndWithOneItNeverLeavesTheLadder(
      @ForAll @IntRange(max = 5) int step,
      @ForAll @IntRange(max = 5000) int available,
      @ForAll @DoubleRange(max = 100) double loss,
      @ForAll @IntRange(max = 5000) int roundTrip,
      @ForAll @IntRange(max = 9_000_000) int pixels) {
    Adaptation now = new Adaptation(step, 0);
    Adaptation next = now.after(available, loss, roundTrip, pixels);
    assertThat(next.picture(pixels).most()).isBetween(40, 2500);
    assertThat(next.step()).isGreaterThanOrEqualTo(step);
    assertThat(now.after(available, loss, roundTrip, 0)).isEqualTo(now);
  }
}
