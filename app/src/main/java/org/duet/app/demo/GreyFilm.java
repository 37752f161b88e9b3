package org.duet.app.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A picture of nothing, without drawing one. */
final class GreyFilm {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private GreyFilm() {}

  /** Writes it into a file of its own, which is gone when the process ends. */
  static Path make() throws IOException {
    Path file = Files.createTempFile("duet-grey", ".y4m");
    file.toFile().deleteOnExit();
    byte[] grey = new byte[WIDTH * HEIGHT * 3 / 2];
    Arrays.fill(grey, (byte) 128);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          "YUV4MPEG2 W%d H%d F30:1\nFRAME\n"
              .formatted(WIDTH, HEIGHT)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(grey);
    }
    return file;
  }
}
