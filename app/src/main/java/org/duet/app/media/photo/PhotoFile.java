package org.duet.app.media.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.duet.model.people.Upright;

/** Looks at a file before anything of it is sent. Blocks. */
public final class PhotoFile {
  private static final long MOST_BYTES = 5 * 1024 * 1024;

  /** A small file can unfold to gigabytes. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");

  private PhotoFile() {}

  /** What became of a file. */
  public sealed interface Outcome {
    record Good(Picture picture) implements Outcome {}

    record Bad(Fault fault) implements Outcome {}
  }

  /** Why a file is no photo. */
  public enum Fault {
    UNREADABLE,
    TOO_LARGE,
    NOT_AN_IMAGE,
    TOO_MANY_PIXELS
  }

  public static Outcome read(Path file) {
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
        : new Outcome.Good(new Picture(Upright.turned(reader.read(0), orientation)));
  }
}
