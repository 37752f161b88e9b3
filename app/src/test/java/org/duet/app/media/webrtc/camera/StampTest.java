package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.BoundingBox;
import javafx.scene.image.WritableImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.duet.app.media.webrtc.picture.Planes;
import org.duet.app.testing.StampReader;
import org.junit.jupiter.api.Test;

/** What is written into a picture, and read from it after what a call and a window make of it. */
class StampTest {
  private static final int WIDTH = Portrait.WIDTH;
  private static final int HEIGHT = Portrait.HEIGHT;

  private final Planes ground = new Portrait(Likeness.hue("Ann")).background();
  private final StampStrip strip = new StampStrip();

  /** A picture of any size. */
  private record Grey(int width, int height, ByteBuffer luma) {
    static Grey of(Planes planes) {
      return new Grey(WIDTH, HEIGHT, ByteBuffer.wrap(planes.luma()));
    }

    Optional<Stamp> read() {
      return StampReader.of(luma, width, width, height);
    }

    int at(int x, int y) {
      return luma.get(y * width + x) & 0xff;
    }

    /** Each pixel is the mean of what it covers. */
    Grey scaled(int newWidth, int newHeight) {
      byte[] to = new byte[newWidth * newHeight];
      for (int y = 0; y < newHeight; y++) {
        for (int x = 0; x < newWidth; x++) {
          int left = x * width / newWidth;
          int top = y * height / newHeight;
          int right = Math.max(left + 1, (x + 1) * width / newWidth);
          int bottom = Math.max(top + 1, (y + 1) * height / newHeight);
          to[y * newWidth + x] = (byte) mean(left, top, right, bottom);
        }
      }
      return new Grey(newWidth, newHeight, ByteBuffer.wrap(to));
    }

    /** Each pixel is the mean of so many to each side. */
    Grey blurred(int radius) {
      byte[] to = new byte[width * height];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          to[y * width + x] =
              (byte)
                  mean(
                      Math.max(0, x - radius),
                      Math.max(0, y - radius),
                      Math.min(width, x + radius + 1),
                      Math.min(height, y + radius + 1));
        }
      }
      return new Grey(width, height, ByteBuffer.wrap(to));
    }

    private int mean(int left, int top, int right, int bottom) {
      int sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          sum += at(x, y);
        }
      }
      return sum / ((right - left) * (bottom - top));
    }

    Grey noisy(double sigma, long seed) {
      Random noise = new Random(seed);
      byte[] to = new byte[width * height];
      for (int i = 0; i < to.length; i++) {
        double value = (luma.get(i) & 0xff) + sigma * noise.nextGaussian();
        to[i] = (byte) Math.clamp(Math.round(value), 0, 255);
      }
      return new Grey(width, height, ByteBuffer.wrap(to));
    }
  }

  private Grey stamped(Stamp stamp) {
    Planes frame = ground.sameSize();
    frame.set(ground);
    strip.lay(frame, stamp.frame(), stamp.millis());
    return Grey.of(frame);
  }

  @Property(tries = 200)
  void isReadAgain(
      @ForAll @IntRange(max = 0xffff) int number,
      @ForAll @LongRange(max = 0xffffffffL) long millis) {
    Stamp stamp = new Stamp(number, millis);
    assertThat(stamped(stamp).read()).hasValue(stamp);
    assertThat(Stamp.of(stamp.cells())).isEqualTo(stamp);
  }

  @Property(tries = 40)
  void isReadAgainSmallerBlurredAndWithNoise(
      @ForAll @IntRange(max = 0xffff) int number,
      @ForAll @LongRange(max = 0xffffffffL) long millis,
      @ForAll @IntRange(min = 180, max = 720) int height,
      @ForAll @IntRange(max = 2) int radius,
      @ForAll @IntRange(max = 25) int sigma) {
    Stamp stamp = new Stamp(number, millis);
    int width = height * 16 / 9 & ~1;
    Grey arrived = stamped(stamp).blurred(radius).scaled(width, height).noisy(sigma, number);
    assertThat(arrived.read()).hasValue(stamp);
  }

  /** However much was changed: nothing is read, or what was written. */
  @Property(tries = 400)
  void isReadAsWrittenOrNotAtAll(
      @ForAll @IntRange(max = 0xffff) int number,
      @ForAll @LongRange(max = 0xffffffffL) long millis,
      @ForAll @Size(min = 1, max = 40) java.util.Set<@IntRange(max = 79) Integer> turned) {
    boolean[] cells = new Stamp(number, millis).cells();
    turned.forEach(cell -> cells[cell] = !cells[cell]);
    assertThat(Stamp.of(cells)).isNull();
  }

  @Property(tries = 100)
  void ofHeavyNoiseNothingIsReadThatWasNotWritten(
      @ForAll @IntRange(max = 0xffff) int number,
      @ForAll @IntRange(min = 60, max = 200) int sigma) {
    Stamp stamp = new Stamp(number, 1234);
    Optional<Stamp> read = stamped(stamp).scaled(320, 180).noisy(sigma, number).read();
    assertThat(read).isIn(Optional.empty(), Optional.of(stamp));
  }

  @Property(tries = 100)
  void twoFramesInOneSayNothingOrOneOfThem(@ForAll @IntRange(min = 1, max = 15) int rows) {
    Stamp one = new Stamp(41, 70_000);
    Stamp other = new Stamp(42, 70_033);
    Grey upper = stamped(one);
    Grey both = stamped(other);
    int bytes = (Stamp.TOP + rows * Stamp.CELL) * WIDTH;
    both.luma().put(0, upper.luma(), 0, bytes);
    assertThat(both.read()).isIn(Optional.empty(), Optional.of(one), Optional.of(other));
  }

  @Test
  void nothingIsReadWhereThereIsNone() {
    assertThat(Grey.of(ground).read()).isEmpty();
    assertThat(Grey.of(Portrait.black()).read()).isEmpty();
    assertThat(stamped(new Stamp(7, 7)).blurred(20).read()).as("a veil").isEmpty();
  }

  @Test
  void isReadInsideOfALargerImage() {
    Stamp stamp = new Stamp(300, 5_000_000);
    Grey small = stamped(stamp).scaled(480, 270);
    WritableImage window = new WritableImage(700, 500);
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        window.getPixelWriter().setArgb(x + 31, y + 57, 0xff000000 | small.at(x, y) * 0x010101);
      }
    }
    assertThat(StampReader.of(window, new BoundingBox(31, 57, 480, 270))).hasValue(stamp);
    assertThat(StampReader.of(window, new BoundingBox(131, 57, 480, 270))).isEmpty();
  }

  @Test
  void numbersAndTimesGoOnAfterTheirLast() {
    assertThat(new Stamp(0, 3).framesSince(new Stamp(0xffff, 0))).isEqualTo(1);
    assertThat(new Stamp(5, 0).framesSince(new Stamp(9, 0))).isEqualTo(-4);
    assertThat(new Stamp(0, 0xffffffffL).ageAt(20)).isEqualTo(21);
    assertThat(new Stamp(0x1_0002, 0x1_0000_0003L)).isEqualTo(new Stamp(2, 3));
  }

  @Test
  void whoIsMetInAPracticeCarriesNoStamp() {
    MovingPicture picture = new MovingPicture("Ann", InstantSource.system(), false);
    assertThat(Grey.of(picture.next()).read()).isEmpty();
  }

  @Test
  void eachFrameOfTheMovingPictureHasTheNextNumberAndATimeThatDoesNotGoBack() {
    MovingPicture picture = new MovingPicture("Ann", InstantSource.system(), true);
    Stamp before = Grey.of(picture.next()).read().orElseThrow();
    for (int i = 0; i < 30; i++) {
      Stamp next = Grey.of(picture.next()).read().orElseThrow();
      assertThat(next.framesSince(before)).isEqualTo(1);
      assertThat(before.ageAt(next.millis())).isLessThan(60_000);
      assertThat(next.ageAt(Stamp.now())).isLessThan(60_000);
      before = next;
    }
  }
}
