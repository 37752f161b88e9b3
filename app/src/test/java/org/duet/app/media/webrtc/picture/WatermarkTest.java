package org.duet.app.media.webrtc.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A mark by itself, without a call. */
class WatermarkTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  private final Plane frame =
      new Plane(ByteBuffer.allocateDirect(WIDTH * HEIGHT), WIDTH, WIDTH, HEIGHT);

  /** Something with edges, noise, and light that changes. */
  private void draw(int time, Random noise) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int shape = Math.hypot(x - 160 - time % 40, y - 90) < 50 ? 70 : 0;
        double value = 90 + shape + 20 * Math.sin(time / 50.0) + 4 * noise.nextGaussian();
        frame.bytes().put(y * WIDTH + x, (byte) Math.clamp((int) value, 0, 255));
      }
    }
  }

  private MarkReader recorded(long userId, int everyNth) {
    MarkReader reader = new MarkReader();
    Watermark mark = new Watermark(userId);
    Random noise = new Random(userId);
    for (int time = 0; time < 240; time++) {
      draw(time, noise);
      if (userId != 0) {
        mark.lay(frame);
      }
      if (time % everyNth == 0) {
        reader.add(frame.bytes(), WIDTH, WIDTH, HEIGHT);
      }
    }
    return reader;
  }

  @Test
  void isReadAgainAlsoWhereHalfOfTheFramesAreMissing() {
    assertThat(recorded(77, 1).read()).hasValue(77);
    assertThat(recorded(0xabcdef, 2).read()).hasValue(0xabcdef);
  }

  @Test
  void nothingIsReadWhereThereIsNone() {
    assertThat(recorded(0, 1).read()).isEmpty();
  }

  @Test
  void isHardlySeen() {
    Watermark mark = new Watermark(1);
    double worst = 0;
    for (int time = 0; time < Watermark.PERIOD; time++) {
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        frame.bytes().put(i, (byte) 120);
      }
      mark.lay(frame);
      double error = 0;
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        error += Math.pow((frame.bytes().get(i) & 0xff) - 120, 2);
      }
      worst = Math.max(worst, error / (WIDTH * HEIGHT));
    }
    assertThat(10 * Math.log10(255 * 255 / worst)).as("PSNR in dB").isGreaterThan(42);
  }

  @Property(tries = 200)
  void everyNumberHasACodeThatIsKnownToBeRight(@ForAll @LongRange(min = 1) long userId) {
    long code = MarkCode.of(userId);
    if (MarkCode.fold(userId) != 0) {
      assertThat(MarkCode.userOf(code)).hasValue(MarkCode.fold(userId));
      for (int bit = 0; bit < MarkCode.BITS; bit++) {
        assertThat(MarkCode.userOf(code ^ (1L << bit))).isEmpty();
      }
    }
  }
}
