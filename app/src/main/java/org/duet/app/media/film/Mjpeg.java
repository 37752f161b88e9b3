package org.duet.app.media.film;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** JPEG pictures one after the other. A single one is a picture that stands still. */
final class Mjpeg implements Stills.Source {
  private static final int MARKER = 0xff;
  private static final int END = 0xd9;
  private static final int MOST_BYTES = 16 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  private Mjpeg(InputStream in) {
    this.in = in;
  }

  static Film open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      return Stills.of(new Mjpeg(in), Shape.USUAL_RATE, "the picture in it is cut off");
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public @Nullable BufferedImage read() throws IOException {
    bytes.reset();
    int before = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
      if (before == MARKER && next == END) {
        try (ImageInputStream one =
            ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
          return Pictures.read(one);
        }
      }
      if (bytes.size() > MOST_BYTES) {
        throw new NotAFilm("a picture in it does not end");
      }
      before = next;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
