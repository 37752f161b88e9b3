package org.duet.app.profile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.duet.app.state.Photo;

/** Looks at a file before anything of it is sent, and cuts a square out of it. Blocks. */
final class PhotoReader {
  static final long MOST_BYTES = 5 * 1024 * 1024;

  /** A small file can unfold to gigabytes. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final int MOST_SIDE = 1024;
  private static final int WHITE = 255;
  private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");

  private PhotoReader() {}

  /** What became of a file. */
  sealed interface Outcome {
    record Good(BufferedImage image) implements Outcome {}

    record Bad(Fault fault) implements Outcome {}
  }

  /** Why a file is no photo. */
  enum Fault {
    UNREADABLE,
    TOO_LARGE,
    NOT_AN_IMAGE,
    TOO_MANY_PIXELS
  }

  static Outcome read(Path file) {
    ImageIO.setUseCache(false);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return new Outcome.Bad(Fault.TOO_LARGE);
      }
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      return new Outcome.Bad(Fault.UNREADABLE);
    }
  }

  private static Outcome read(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new Outcome.Bad(Fault.NOT_AN_IMAGE);
      }
      ImageReader reader = readers.next();
      try {
        return read(reader, in, Upright.orientation(bytes));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return new Outcome.Bad(Fault.NOT_AN_IMAGE);
    }
  }

  private static Outcome read(ImageReader reader, ImageInputStream in, int orientation)
      throws IOException {
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
      return new Outcome.Bad(Fault.NOT_AN_IMAGE);
    }
    reader.setInput(in, true, true);
    return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
        ? new Outcome.Bad(Fault.TOO_MANY_PIXELS)
        : new Outcome.Good(Upright.turned(reader.read(0), orientation));
  }

  /**
   * A square of a picture as a JPEG.
   *
   * @param x its left edge, in the picture's pixels
   * @param y its upper edge
   * @param side as wide as high
   */
  static Photo cut(BufferedImage image, int x, int y, int side) throws IOException {
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
    return new Photo(out.toByteArray(), "image/jpeg");
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
