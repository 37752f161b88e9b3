package org.duet.app.media.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture that was read. */
public final class Picture {
  public static final String MEDIA_TYPE = "image/jpeg";

  private static final int MOST_SIDE = 1024;
  private static final int WHITE = 255;

  private final BufferedImage image;

  Picture(BufferedImage image) {
    this.image = image;
  }

  /**
   * One that a camera took.
   *
   * @param argb row by row, as alpha, red, green and blue
   */
  public static Picture of(int width, int height, int[] argb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return new Picture(image);
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /** Its pixels, row by row, as alpha, red, green and blue. */
  public int[] pixels() {
    return image.getRGB(0, 0, width(), height(), null, 0, width());
  }

  /**
   * A square of a picture as a JPEG.
   *
   * @param x its left edge, in the picture's pixels
   * @param y its upper edge
   * @param side as wide as high
   */
  public byte[] cut(int x, int y, int side) throws IOException {
    int size = Math.min(MOST_SIDE, side);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(drawn(x, y, new Size(side, side), new Size(size, size)), "jpeg", out);
    return out.toByteArray();
  }

  /** The same, or as large as this where it is larger: what is looked at need not be more. */
  public Picture within(int most) {
    double scale = (double) most / Math.max(width(), height());
    return scale >= 1
        ? this
        : new Picture(
            drawn(
                0,
                0,
                new Size(width(), height()),
                new Size(scaled(width(), scale), scaled(height(), scale))));
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, Math.toIntExact(Math.round(side * scale)));
  }

  private record Size(int width, int height) {}

  /** A part of it, not larger than it is: each pixel is the mean of those it stands for. */
  private BufferedImage drawn(int x, int y, Size from, Size to) {
    int[] row = new int[from.width()];
    BufferedImage drawn = new BufferedImage(to.width(), to.height(), BufferedImage.TYPE_INT_RGB);
    for (int line = 0; line < to.height(); line++) {
      int first = (int) ((long) line * from.height() / to.height());
      int next = Math.max(first + 1, (int) ((long) (line + 1) * from.height() / to.height()));
      long[] sums = new long[3 * to.width()];
      for (int source = first; source < next; source++) {
        image.getRGB(x, y + source, from.width(), 1, row, 0, from.width());
        add(row, sums, to.width());
      }
      paint(drawn, line, sums, next - first, from.width());
    }
    return drawn;
  }

  /** Without the system's drawing, which a client without AWT's own windows need not start. */
  private static void add(int[] row, long[] sums, int width) {
    for (int column = 0; column < row.length; column++) {
      int place = 3 * (int) ((long) column * width / row.length);
      int pixel = row[column];
      int alpha = pixel >>> 24;
      for (int colour = 0; colour < 3; colour++) {
        int part = (pixel >>> (16 - 8 * colour)) & WHITE;
        sums[place + colour] += (part * alpha + WHITE * (WHITE - alpha)) / WHITE;
      }
    }
  }

  private static void paint(BufferedImage drawn, int line, long[] sums, int rows, int from) {
    int width = drawn.getWidth();
    for (int column = 0; column < width; column++) {
      long first = ceil((long) column * from, width);
      long next = ceil((long) (column + 1) * from, width);
      long count = Math.max(1, (next - first) * rows);
      int rgb = 0;
      for (int colour = 0; colour < 3; colour++) {
        rgb = (rgb << 8) | (int) Math.min(WHITE, sums[3 * column + colour] / count);
      }
      drawn.setRGB(column, line, rgb);
    }
  }

  private static long ceil(long value, long by) {
    return (value + by - 1) / by;
  }
}
