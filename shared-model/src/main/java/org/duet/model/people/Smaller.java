package org.duet.model.people;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a photo smaller. Each pixel is made of all that it stands for and of some around it, by how
 * near they are (Lanczos, three lobes): a few picked out of many would make patterns out of fine
 * stripes, such as those of a shirt; Java's own scaling does. What is transparent becomes white.
 *
 * <p>TwelveMonkeys' {@code ResampleOp} does as much, but starts AWT's toolkit, which on macOS must
 * not be beside JavaFX, and which a server need not have.
 */
public final class Smaller {
  private static final int LOBES = 3;
  private static final int COLOURS = 3;
  private static final int MOST = 255;

  private Smaller() {}

  /**
   * The photo in this size.
   *
   * @param width at most its own
   * @param height at most its own
   */
  public static BufferedImage of(BufferedImage image, int width, int height) {
    Shares across = new Shares(image.getWidth(), width);
    Shares down = new Shares(image.getHeight(), height);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    float[] @Nullable [] narrow = new float[image.getHeight()][];
    int[] row = new int[image.getWidth()];
    for (int line = 0; line < height; line++) {
      int first = down.first[line];
      Arrays.fill(narrow, 0, first, null); // nobody looks up there any more
      float[] sum = new float[COLOURS * width];
      for (int i = 0; i < down.parts[line].length; i++) {
        float[] one = narrow[first + i];
        if (one == null) {
          Pixels.row(image, first + i, row, 0);
          one = narrowed(row, across);
          narrow[first + i] = one;
        }
        add(one, down.parts[line][i], sum);
      }
      paint(sum, small, line);
    }
    return small;
  }

  /** One row, still in numbers: red, green, blue, and so on. */
  private static float[] narrowed(int[] row, Shares across) {
    float[] colours = onWhite(row);
    float[] narrow = new float[COLOURS * across.first.length];
    for (int column = 0; column < across.first.length; column++) {
      float red = 0;
      float green = 0;
      float blue = 0;
      int at = COLOURS * across.first[column];
      for (float part : across.parts[column]) {
        red += part * colours[at++];
        green += part * colours[at++];
        blue += part * colours[at++];
      }
      narrow[COLOURS * column] = red;
      narrow[COLOURS * column + 1] = green;
      narrow[COLOURS * column + 2] = blue;
    }
    return narrow;
  }

  private static float[] onWhite(int[] row) {
    float[] colours = new float[COLOURS * row.length];
    for (int i = 0; i < row.length; i++) {
      int alpha = row[i] >>> 24;
      int white = MOST * (MOST - alpha);
      colours[COLOURS * i] = ((row[i] >> 16 & MOST) * alpha + white) / (float) MOST;
      colours[COLOURS * i + 1] = ((row[i] >> 8 & MOST) * alpha + white) / (float) MOST;
      colours[COLOURS * i + 2] = ((row[i] & MOST) * alpha + white) / (float) MOST;
    }
    return colours;
  }

  private static void add(float[] one, float part, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part * one[i];
    }
  }

  private static void paint(float[] sum, BufferedImage small, int line) {
    for (int column = 0; column < small.getWidth(); column++) {
      int at = COLOURS * column;
      small.setRGB(
          column, line, whole(sum[at]) << 16 | whole(sum[at + 1]) << 8 | whole(sum[at + 2]));
    }
  }

  private static int whole(float colour) {
    return Math.clamp(Math.round(colour), 0, MOST);
  }

  /** What each of fewer is made of. */
  private static final class Shares {
    /** The first of those it is made of. */
    final int[] first;

    /** How much of that, and of each of the following; one in all. */
    final float[][] parts;

    Shares(int many, int few) {
      double ratio = (double) many / few;
      first = new int[few];
      parts = new float[few][];
      for (int i = 0; i < few; i++) {
        double middle = (i + 0.5) * ratio - 0.5;
        int from = (int) Math.ceil(middle - LOBES * ratio);
        int to = (int) Math.floor(middle + LOBES * ratio);
        first[i] = Math.clamp(from, 0, many - 1);
        double[] near = new double[Math.clamp(to, 0, many - 1) - first[i] + 1];
        for (int k = from; k <= to; k++) {
          near[mirrored(k, many) - first[i]] += lanczos((k - middle) / ratio);
        }
        double all = Arrays.stream(near).sum();
        parts[i] = new float[near.length];
        for (int k = 0; k < near.length; k++) {
          parts[i][k] = (float) (near[k] / all);
        }
      }
    }

    /** Beyond its edges a photo goes on as in a mirror, or stripes would not be even there. */
    private static int mirrored(int place, int many) {
      int period = Math.max(1, 2 * (many - 1));
      int within = Math.floorMod(place, period);
      return Math.min(within, period - within) % many;
    }

    private static double lanczos(double distance) {
      return Math.abs(distance) < LOBES ? sinc(distance) * sinc(distance / LOBES) : 0;
    }

    private static double sinc(double x) {
      return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
  }
}
