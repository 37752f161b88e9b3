package org.duet.app.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.duet.app.media.RingSound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a ring sounds like, as far as numbers tell. */
class RingToneTest {
  private static int[] samples(RingSound sound, double volume) {
    var pcm = ByteBuffer.wrap(RingTone.turn(sound, volume)).order(ByteOrder.LITTLE_ENDIAN);
    return IntStream.range(0, pcm.capacity() / 2).map(i -> pcm.getShort(2 * i)).toArray();
  }

  private static int loudest(int[] samples) {
    return IntStream.of(samples).map(Math::abs).max().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(RingSound.class)
  void isLoudAndNeverBeyondMeasure(RingSound sound) {
    int[] samples = samples(sound, 1);
    assertThat(loudest(samples)).isBetween(Short.MAX_VALUE / 4, (int) Short.MAX_VALUE);
    long clipped = IntStream.of(samples).filter(s -> Math.abs(s) == Short.MAX_VALUE).count();
    assertThat(clipped).isLessThan(samples.length / 1000);
  }

  @ParameterizedTest
  @EnumSource(RingSound.class)
  void beginsAndEndsWithoutAClick(RingSound sound) {
    int[] samples = samples(sound, 1);
    assertThat(Math.abs(samples[0])).isLessThan(50);
    assertThat(Math.abs(samples[samples.length - 1])).isLessThan(2500);
  }

  @ParameterizedTest
  @EnumSource(RingSound.class)
  void isQuieterWhenTurnedDownAndSilentAtNothing(RingSound sound) {
    assertThat(loudest(samples(sound, 0.5))).isLessThan(loudest(samples(sound, 1)) / 3);
    assertThat(loudest(samples(sound, 0))).isZero();
  }
}
