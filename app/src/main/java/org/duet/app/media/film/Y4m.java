package org.duet.app.media.film;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** YUV4MPEG2 with 4:2:0: a line of text, then each frame after a line of its own, as it is. */
final class Y4m implements Film {
  private static final int LONGEST_LINE = 256;

  /** Frames a second: more is no film's, and a first line that makes no sense. */
  private static final double FASTEST = 120;

  private final InputStream in;
  private final Shape shape;

  private Y4m(InputStream in, Shape shape) {
    this.in = in;
    this.shape = shape;
  }

  static Y4m open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      return open(in);
    } catch (NumberFormatException e) {
      in.close();
      throw new NotAFilm("its first line makes no sense");
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Y4m open(InputStream in) throws IOException {
    int width = 0;
    int height = 0;
    double rate = Shape.USUAL_RATE;
    for (String word : line(in).split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      String value = word.substring(1);
      switch (word.charAt(0)) {
        case 'W' -> width = Integer.parseInt(value);
        case 'H' -> height = Integer.parseInt(value);
        case 'F' -> rate = rate(value);
        case 'C' -> {
          if (!value.startsWith("420") || value.contains("p1")) {
            throw new NotAFilm("its colours are stored as " + value + ", not as 8-bit 420");
          }
        }
        default -> {}
      }
    }
    Shape.check(width, height);
    if (width % 2 != 0 || height % 2 != 0) {
      throw new NotAFilm("its pictures are of odd width or height");
    }
    return new Y4m(in, new Shape(width, height, rate));
  }

  private static double rate(String value) {
    int colon = value.indexOf(':');
    double rate =
        colon < 0
            ? Shape.USUAL_RATE
            : Double.parseDouble(value.substring(0, colon))
                / Double.parseDouble(value.substring(colon + 1));
    return rate >= 1 && rate <= FASTEST ? rate : Shape.USUAL_RATE;
  }

  /** Up to its end, without it; empty at the end of the file. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.length() >= LONGEST_LINE) {
        throw new NotAFilm("a line in it does not end");
      }
      line.append((char) next);
    }
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.US_ASCII);
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public boolean next(Yuv into) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return false;
    }
    if (!line.startsWith("FRAME")) {
      throw new NotAFilm("where a frame should begin there is something else");
    }
    // One that is cut off is the end.
    return fill(into.luma()) && fill(into.blue()) && fill(into.red());
  }

  private boolean fill(byte[] plane) throws IOException {
    return in.readNBytes(plane, 0, plane.length) == plane.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
