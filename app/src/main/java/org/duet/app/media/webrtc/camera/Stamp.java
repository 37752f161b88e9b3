package org.duet.app.media.webrtc.camera;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a frame of the synthetic picture says of itself to a machine, in black and white cells along
 * its right edge: which one it is, when it was drawn, and a check code (CRC-32C) by which a reading
 * is known to be right. The cells are so large that they are left after an encoder at a low rate,
 * and in a picture that is half as wide.
 *
 * <p>There are {@value #COLUMNS} × {@value #ROWS} cells, read as one reads words: the number's
 * highest bit first, then the time's, then the check code's. White is 1. They lie where nothing of
 * a call's window lies over the picture.
 *
 * @param frame counts frames, 16 bits: after the last comes 0
 * @param millis of the machine's clock that only goes forward ({@link System#nanoTime}, which is
 *     one for all processes of a machine), 32 bits
 */
public record Stamp(int frame, long millis) {
  public static final int COLUMNS = 5;
  public static final int ROWS = 16;

  /** In a picture of {@link Portrait#WIDTH} × {@link Portrait#HEIGHT}, as what follows. */
  public static final int CELL = 12;

  public static final int LEFT = 546;
  public static final int TOP = 96;

  static final int CELLS = COLUMNS * ROWS;
  private static final int CHECK_BITS = 32;
  private static final int MILLIS_BITS = 32;
  private static final long MILLIS = (1L << MILLIS_BITS) - 1;
  private static final int FRAMES = 0xffff;

  /** Of the numbers only as many bits are kept as there is room for. */
  public Stamp {
    frame &= FRAMES;
    millis &= MILLIS;
  }

  /** The time of a stamp that is drawn now. */
  public static long now() {
    return (System.nanoTime() / 1_000_000) & MILLIS;
  }

  /** How many frames later this is than another one that was not much later itself. */
  public int framesSince(Stamp earlier) {
    return (short) (frame - earlier.frame);
  }

  /** Whether this was drawn at the same moment or after another one. */
  public boolean isNoEarlierThan(Stamp other) {
    return (int) (millis - other.millis) >= 0;
  }

  /** How many milliseconds after this was drawn that is; a moment of {@link #now}. */
  public long ageAt(long then) {
    return (then - millis) & MILLIS;
  }

  /** Number and time in one. */
  static long word(int frame, long millis) {
    return ((long) (frame & FRAMES) << MILLIS_BITS) | (millis & MILLIS);
  }

  static int check(long word, CRC32C crc) {
    crc.reset();
    for (int shift = 40; shift >= 0; shift -= 8) {
      crc.update((int) (word >>> shift));
    }
    return (int) crc.getValue();
  }

  /** Whether a cell is white, counted from the upper left. */
  static boolean isLight(int cell, long word, int check) {
    int left = CELLS - 1 - cell;
    return left < CHECK_BITS
        ? ((check >>> left) & 1) == 1
        : ((word >>> (left - CHECK_BITS)) & 1) == 1;
  }

  /** Whether each cell is white; the same as what {@link StampStrip} draws. */
  public boolean[] cells() {
    long word = word(frame, millis);
    int check = check(word, new CRC32C());
    boolean[] light = new boolean[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      light[cell] = isLight(cell, word, check);
    }
    return light;
  }

  /** What the cells say. Null where the check code is not theirs. */
  public static @Nullable Stamp of(boolean[] light) {
    long word = 0;
    int check = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      int bit = light[cell] ? 1 : 0;
      if (cell < CELLS - CHECK_BITS) {
        word = (word << 1) | bit;
      } else {
        check = (check << 1) | bit;
      }
    }
    return check == check(word, new CRC32C())
        ? new Stamp((int) (word >>> MILLIS_BITS), word)
        : null;
  }
}
