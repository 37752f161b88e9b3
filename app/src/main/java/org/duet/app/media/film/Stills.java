package org.duet.app.media.film;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Pictures that are each read for themselves; the first says how large all are. */
final class Stills implements Film {
  private final Source source;
  private final Shape shape;
  private final int[] row;
  private @Nullable BufferedImage first;

  /** Where they come from. */
  interface Source extends Closeable {
    /** The next one; null where there is no whole one any more. */
    @Nullable BufferedImage read() throws IOException;
  }

  private Stills(Source source, BufferedImage first, double rate) {
    this.source = source;
    this.first = first;
    shape = new Shape(first.getWidth() & ~1, first.getHeight() & ~1, rate);
    row = new int[shape.width()];
  }

  /**
   * Reads the first picture.
   *
   * @param rate frames a second
   * @param none why it is no film, where there is not one picture
   */
  static Stills of(Source source, double rate, String none) throws IOException {
    BufferedImage first = source.read();
    if (first == null) {
      throw new NotAFilm(none);
    }
    return new Stills(source, first, rate);
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public boolean next(Yuv into) throws IOException {
    BufferedImage picture = first != null ? first : source.read();
    first = null;
    if (picture == null) {
      return false;
    }
    if (picture.getWidth() < shape.width() || picture.getHeight() < shape.height()) {
      throw new NotAFilm("its pictures are not of one size");
    }
    into.set(picture, row);
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
