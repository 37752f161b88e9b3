package org.duet.app.media.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Pictures in files, in the order of their names. */
final class Pictures implements Stills.Source {
  private static final String NONE = "there is no picture in it";

  private final Iterator<Path> files;

  private Pictures(List<Path> all) {
    files = all.iterator();
  }

  /** One that stands still. */
  static Film of(Path file) throws IOException {
    return Stills.of(new Pictures(List.of(file)), 1, NONE);
  }

  static Film in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> pictures = all.filter(Pictures::isPicture).sorted().toList();
      return Stills.of(new Pictures(pictures), Shape.USUAL_RATE, NONE);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  @Override
  public @Nullable BufferedImage read() throws IOException {
    if (!files.hasNext()) {
      return null;
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(files.next().toFile())) {
      return read(in);
    }
  }

  /** Reads the size first, so that no small file asks for all of the memory. */
  static BufferedImage read(@Nullable ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers =
        in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new NotAFilm("it is neither Y4M nor made of pictures that can be read");
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      Shape.check(reader.getWidth(0), reader.getHeight(0));
      return reader.read(0);
    } catch (RuntimeException e) { // what readers make of broken files
      throw new NotAFilm("a picture in it is broken");
    } finally {
      reader.dispose();
    }
  }

  @Override
  public void close() {}
}
