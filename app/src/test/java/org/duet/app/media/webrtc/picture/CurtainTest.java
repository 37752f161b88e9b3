package org.duet.app.media.webrtc.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurtainTest {
  private static final FrameSize PLACE = new FrameSize(320, 240);

  private final Curtain curtain = new Curtain(400);

  @Test
  void nothingIsShownUntilItHasAPlace() {
    assertThat(curtain.place()).isNull();
    assertThat(curtain.resize(0, 240)).as("it stood nowhere").isFalse();
    assertThat(curtain.resize(320, 240)).isFalse();
    assertThat(curtain.place()).isEqualTo(PLACE);
  }

  @Test
  void noLargerIsAskedForThanItMayBe() {
    curtain.resize(1280, 720);
    assertThat(curtain.place()).isEqualTo(new FrameSize(400, 224));
    curtain.resize(300, 800);
    assertThat(curtain.place()).isEqualTo(new FrameSize(150, 400));
  }

  @Test
  void whatIsHiddenGoesOnce() {
    curtain.resize(320, 240);
    assertThat(curtain.resize(0, 0)).isTrue();
    assertThat(curtain.resize(0, 0)).isFalse();
    assertThat(curtain.place()).isNull();
  }

  @Test
  void whereThereIsNoPictureItGoesWhetherOrNotAnybodyLooks() {
    assertThat(curtain.present(true)).as("as it was").isFalse();
    assertThat(curtain.present(false)).isTrue();
    assertThat(curtain.present(false)).isFalse();
    curtain.resize(320, 240);
    assertThat(curtain.place()).isNull();
    assertThat(curtain.present(true)).isFalse();
    assertThat(curtain.place()).isEqualTo(PLACE);
  }

  @Test
  void theShieldTakesAwayWhatWasClearAndNothingWhenItIsLifted() {
    curtain.resize(320, 240);
    assertThat(curtain.shield(true)).isTrue();
    assertThat(curtain.shield(true)).isFalse();
    assertThat(curtain.isShielded()).isTrue();
    assertThat(curtain.place()).as("a little is seen").isEqualTo(PLACE);
    assertThat(curtain.shield(false)).isFalse();
  }

  @Test
  void whatIsOverStaysSo() {
    curtain.resize(320, 240);
    curtain.close();
    curtain.resize(640, 480);
    curtain.present(true);
    assertThat(curtain.place()).isNull();
  }
}
