package org.duet.app.media.film;

/**
 * What all pictures of a film have in common.
 *
 * @param width in pixels; even
 * @param height the same
 * @param rate frames a second; 1 for what stands still
 */
public record Shape(int width, int height, double rate) {
  /** Of a film that does not say. */
  static final double USUAL_RATE = 30;

  /** In pixels: smaller pictures than any camera's are not read, nor larger ones. */
  private static final int SMALLEST = 16;

  private static final int LARGEST = 4096;

  /** To be asked before room is made for a picture of this size. */
  static void check(int width, int height) throws NotAFilm {
    if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
      throw new NotAFilm("its pictures are " + width + " × " + height);
    }
  }
}
