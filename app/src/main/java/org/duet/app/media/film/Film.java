package org.duet.app.media.film;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, or a folder, of pictures. For one thread. What it holds is not trusted. */
public interface Film extends Closeable {
  /** What all its pictures have in common. */
  Shape shape();

  /** In pixels. */
  default int width() {
    return shape().width();
  }

  /** In pixels. */
  default int height() {
    return shape().height();
  }

  /** Frames a second; 1 for what stands still. */
  default double rate() {
    return shape().rate();
  }

  /**
   * Reads the next picture.
   *
   * @param into filled with it; of this film's size
   * @return whether there was one; false at the end
   * @throws IOException if it cannot be read
   */
  boolean next(Yuv into) throws IOException;

  /**
   * Opens what is there: Y4M, a stream of JPEG pictures, one picture, or a folder of pictures.
   *
   * @throws NotAFilm if it is none of these
   * @throws IOException if it cannot be read
   */
  static Film open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return Pictures.in(path);
    }
    byte[] start = new byte[16];
    int count;
    try (var in = Files.newInputStream(path)) {
      count = in.readNBytes(start, 0, start.length);
    }
    if (count >= 10 && new String(start, 0, 9, StandardCharsets.US_ASCII).equals("YUV4MPEG2")) {
      return Y4m.open(path);
    }
    if (count >= 3 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xd8) {
      return Mjpeg.open(path);
    }
    return Pictures.of(path);
  }
}
