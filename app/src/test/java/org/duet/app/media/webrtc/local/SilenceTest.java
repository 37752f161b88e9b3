package org.duet.app.media.webrtc.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a microphone that brings nothing is told of. */
class SilenceTest {
  private static final double STEP = 2_000;

  private final Silence silence = new Silence();
  private double at = 1_000_000;

  private boolean lasts(double... totals) {
    for (double total : totals) {
      silence.measured(total, at);
      at += STEP;
    }
    return silence.lasts();
  }

  @Test
  void aMomentOfNothingIsNoSilence() {
    assertThat(lasts(0, 0, 0, 0, 0)).isFalse();
    assertThat(lasts(0)).isTrue();
  }

  @Test
  void whoWasHeardOnceIsQuietAndNotSilent() {
    assertThat(lasts(0, 0, 0.001)).isFalse();
    assertThat(lasts(0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001)).isFalse();
  }

  @Test
  void theFirstSoundEndsIt() {
    assertThat(lasts(0, 0, 0, 0, 0, 0)).isTrue();
    assertThat(lasts(0.0001)).isFalse();
  }

  @Test
  void anotherMicrophoneIsListenedToAnew() {
    assertThat(lasts(3, 4, 5)).isFalse();
    silence.startOver();
    assertThat(lasts(5, 5, 5, 5, 5)).isFalse();
    assertThat(lasts(5)).isTrue();
    silence.startOver();
    assertThat(silence.lasts()).isFalse();
  }
}
