package org.duet.app.media.webrtc.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.Test;

/** What is left of a picture that is blurred. */
class VeilTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private final Veil veil = new Veil();

  private static Plane plane(int width, int height) {
    return new Plane(ByteBuffer.allocateDirect((width + 8) * height), width + 8, width, height);
  }

  private static Plane.Three blank() {
    return new Plane.Three(
        plane(WIDTH, HEIGHT), plane(WIDTH / 2, HEIGHT / 2), plane(WIDTH / 2, HEIGHT / 2));
  }

  private static Plane.Three drawn(Consumer<Graphics2D> what) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(110, 130, 150));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    what.accept(g);
    g.dispose();
    Plane.Three planes = blank();
    Plane luma = planes.luma();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        luma.bytes().put(y * luma.stride() + x, (byte) ((image.getRGB(x, y) >> 8) & 0xff));
      }
    }
    return planes;
  }

  /** A face of a third of the picture's height. */
  private static Plane.Three face(int apart, int mouth) {
    return drawn(g -> {
      g.setColor(new Color(224, 180, 160));
      g.fillOval(270, 120, 100, 120);
      g.setColor(Color.DARK_GRAY);
      g.fillOval(312 - apart, 165, 12, 9);
      g.fillOval(316 + apart, 165, 12, 9);
      g.fillRect(320 - mouth, 208, 2 * mouth, 6);
    });
  }

  private static Plane.Three text(String words) {
    return drawn(g -> {
      g.setColor(Color.WHITE);
      g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
      g.drawString(words, 60, 300);
    });
  }

  private Plane.Three covered(Plane.Three from) {
    Plane.Three to = blank();
    veil.cover(from, to);
    return to;
  }

  /** The most that two neighbours in a row differ. */
  private static int sharpest(Plane plane) {
    int most = 0;
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 1; x < plane.width(); x++) {
        most = Math.max(most, Math.abs(at(plane, x, y) - at(plane, x - 1, y)));
      }
    }
    return most;
  }

  private static int at(Plane plane, int x, int y) {
    return plane.bytes().get(y * plane.stride() + x) & 0xff;
  }

  private static int mostApart(Plane one, Plane other) {
    int most = 0;
    for (int y = 0; y < one.height(); y++) {
      for (int x = 0; x < one.width(); x++) {
        most = Math.max(most, Math.abs(at(one, x, y) - at(other, x, y)));
      }
    }
    return most;
  }

  @Test
  void twoFacesLookTheSame() {
    Plane.Three one = face(14, 20);
    Plane.Three other = face(26, 9);
    assertThat(mostApart(one.luma(), other.luma())).isGreaterThan(90);
    Plane first = covered(one).luma();
    veil.startOver();
    assertThat(mostApart(first, covered(other).luma())).isLessThanOrEqualTo(12);
  }

  @Test
  void noEdgeIsLeftToReadTheTimeOrAFaceBy() {
    Plane.Three clock = text("12:34:56.7");
    assertThat(sharpest(clock.luma())).isGreaterThan(80);
    Plane first = covered(clock).luma();
    assertThat(sharpest(first)).isLessThanOrEqualTo(3);
    veil.startOver();
    assertThat(mostApart(first, covered(text("21:43:05.8")).luma())).isLessThanOrEqualTo(12);
  }

  /** A camera's noise would let the mean of many frames tell more than each of them. */
  @Test
  void manyFramesOfWhatStandsStillAreOne() {
    Random noise = new Random(7);
    Plane.Three face = face(20, 15);
    List<Plane> seen = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      seen.add(covered(noisy(face, noise)).luma());
    }
    Plane last = seen.getLast();
    assertThat(seen.subList(30, 60)).allMatch(one -> mostApart(one, last) == 0);
  }

  private static Plane.Three noisy(Plane.Three from, Random noise) {
    Plane.Three to = blank();
    from.luma().copyTo(to.luma(), new byte[WIDTH]);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int index = y * to.luma().stride() + x;
        int value =
            (to.luma().bytes().get(index) & 0xff) + (int) Math.round(noise.nextGaussian() * 6);
        to.luma().bytes().put(index, (byte) Math.clamp(value, 0, 255));
      }
    }
    return to;
  }

  @Test
  void theFirstBlurredFrameHoldsNothingOfTheClearOneBefore() {
    veil.set(Clarity.CLEAR);
    veil.set(Clarity.BLURRED);
    assertThat(sharpest(covered(face(20, 15)).luma())).isLessThanOrEqualTo(3);
  }

  @Test
  void lightAndColourAreLeft() {
    Plane.Three grey = drawn(g -> {});
    Plane seen = covered(grey).luma();
    assertThat(at(seen, 320, 180)).isBetween(118, 142);
    assertThat(sharpest(seen)).isZero();
  }

  @Test
  void softTellsMoreThanBlurredAndLessThanClear() {
    Plane.Three face = face(20, 15);
    int blurred = spread(covered(face).luma());
    veil.set(Clarity.SOFT);
    int soft = spread(covered(face).luma());
    assertThat(soft).isBetween(blurred + 10, spread(face.luma()) - 10);
  }

  private static int spread(Plane plane) {
    int least = 255;
    int most = 0;
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++) {
        least = Math.min(least, at(plane, x, y));
        most = Math.max(most, at(plane, x, y));
      }
    }
    return most - least;
  }
}
