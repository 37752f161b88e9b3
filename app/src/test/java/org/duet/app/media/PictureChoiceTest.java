package org.duet.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.PictureChoice.Blur;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With which wish a call begins. */
class PictureChoiceTest {
  @ParameterizedTest
  @EnumSource
  void strangersBeginBlurredWhateverSomebodyChose(Blur chosen) {
    assertThat(chosen.wish(true)).isEqualTo(Clarity.BLURRED);
  }

  @Test
  void whoeverHasMetBeginsAsTheyChose() {
    assertThat(Blur.FIRST_CALLS.wish(false)).isEqualTo(Clarity.CLEAR);
    assertThat(Blur.EVERY_CALL.wish(false)).isEqualTo(Clarity.BLURRED);
  }

  @Test
  void whoHadChosenNoCallIsLeftWithTheFirstOnes() {
    assertThat(Blur.named("NO_CALL")).isEqualTo(Blur.FIRST_CALLS);
  }
}
