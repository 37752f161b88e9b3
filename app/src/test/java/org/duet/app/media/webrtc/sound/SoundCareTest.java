package org.duet.app.media.webrtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.SoundCare;
import org.junit.jupiter.api.Test;

/** Each wish for the own sound reaches the option of the library that it is about. */
class SoundCareTest {

  @Test
  void eachWishIsItsOwn() {
    var noise = Microphone.optionsOf(new SoundCare(true, false, false));
    assertThat(noise.noiseSuppression && noise.highpassFilter).isTrue();
    assertThat(noise.echoCancellation || noise.autoGainControl).isFalse();
    var echo = Microphone.optionsOf(new SoundCare(false, true, false));
    assertThat(echo.echoCancellation).isTrue();
    assertThat(echo.noiseSuppression || echo.autoGainControl).isFalse();
    var loudness = Microphone.optionsOf(new SoundCare(false, false, true));
    assertThat(loudness.autoGainControl).isTrue();
    assertThat(loudness.echoCancellation || loudness.noiseSuppression).isFalse();
  }
}
