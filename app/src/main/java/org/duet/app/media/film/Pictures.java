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

/** Pictures in files, in the order of their names; the first says how large all are. */
final class Pictures implements Film {
  private final Iterator<Path> files;
  private final double rate;
  private final int width;
  private final int height;
  private final int[] row;
  private BufferedImage waiting;
  private boolean taken;

  private Pictures(List<Path> all, double rate) throws IOException {
    this.rate = rate;
    files = all.iterator();
    if (!files.hasNext()) {
      throw new NotAFilm("there is no picture in it");
    }
    waiting = read(files.next());
    width = waiting.getWidth() & ~1;
    height = waiting.getHeight() & ~1;
    row = new int[width];
  }

  static Pictures of(Path file) throws IOException {
    return new Pictures(List.of(file), 1);
  }

  static Pictures in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new Pictures(all.filter(Pictures::isPicture).sorted().toList(), 30);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  private static BufferedImage read(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      return read(in);
    }
  }

  /** Reads the size first, so that no small file asks for all of the memory. */
  static BufferedImage read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers =
        in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new NotAFilm("it is neither Y4M nor made of pictures that can be read");
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width < 16 || height < 16 || width > LARGEST || height > LARGEST) {
        throw new NotAFilm("its pictures are " + width + " × " + height);
      }
      return reader.read(0);
    } catch (RuntimeException e) { // what readers make of broken files
      throw new NotAFilm("a picture in it is broken");
    } finally {
      reader.dispose();
    }
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public boolean next(Yuv into) throws IOException {
    if (taken) {
      if (!files.hasNext()) {
        return false;
      }
      waiting = read(files.next());
      if (waiting.getWidth() < width || waiting.getHeight() < height) {
        throw new NotAFilm("its pictures are not of one size");
      }
    }
    taken = true;
    into.set(waiting, row);
    return true;
  }

  @Override
  public void close() {}
}
