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
    int[] row = new int[side];
    BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int line = 0; line < size; line++) {
      int from = (int) ((long) line * side / size);
      int to = Math.max(from + 1, (int) ((long) (line + 1) * side / size));
      long[] sums = new long[3 * size];
      for (int source = from; source < to; source++) {
        image.getRGB(x, y + source, side, 1, row, 0, side);
        add(row, sums, side, size);
      }
      paint(square, line, sums, to - from, side);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(square, "jpeg", out);
    return out.toByteArray();
  }

  /** Without the system's drawing, which a client without AWT's own windows need not start. */
  private static void add(int[] row, long[] sums, int side, int size) {
    for (int column = 0; column < side; column++) {
      int place = 3 * (int) ((long) column * size / side);
      int pixel = row[column];
      int alpha = pixel >>> 24;
      for (int colour = 0; colour < 3; colour++) {
        int part = (pixel >>> (16 - 8 * colour)) & WHITE;
        sums[place + colour] += (part * alpha + WHITE * (WHITE - alpha)) / WHITE;
      }
    }
  }

  private static void paint(BufferedImage square, int line, long[] sums, int rows, int side) {
    int size = square.getWidth();
    for (int column = 0; column < size; column++) {
      long first = ceil((long) column * side, size);
      long next = ceil((long) (column + 1) * side, size);
      long count = Math.max(1, (next - first) * rows);
      int rgb = 0;
      for (int colour = 0; colour < 3; colour++) {
        rgb = (rgb << 8) | (int) Math.min(WHITE, sums[3 * column + colour] / count);
      }
      square.setRGB(column, line, rgb);
    }
  }

  private static long ceil(long value, long by) {
    return (value + by - 1) / by;
  }
}
