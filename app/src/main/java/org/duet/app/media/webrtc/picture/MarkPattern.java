package org.duet.app.media.webrtc.picture;

import java.util.Random;

/**
 * Where the bits of a mark lie in a picture. The picture is cut into cells, as many whatever its
 * size, so that it can be made smaller or larger. A part of them always carries the same, by which
 * a reader sees how the mark swings; each of the others carries one bit, in twelve places. Who
 * reads and who writes shuffle alike.
 */
final class MarkPattern {
  static final int COLUMNS = 32;
  static final int ROWS = 18;
  static final int CELLS = COLUMNS * ROWS;

  /** Of a cell that belongs to no bit: it shows the swing. */
  static final int REFERENCE = -1;

  private static final int PLACES = 12;
  private static final int SEED = 20_260_101;

  private final int[] bits = new int[CELLS];
  private final int[] signs = new int[CELLS];

  MarkPattern() {
    int[] order = new int[CELLS];
    Random random = new Random(SEED);
    for (int i = 0; i < CELLS; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    for (int i = 0; i < CELLS; i++) {
      // Alternating, so that light which changes everywhere cancels out.
      signs[order[i]] = i % 2 == 0 ? 1 : -1;
      bits[order[i]] = i < MarkCode.BITS * PLACES ? i / PLACES : REFERENCE;
    }
  }

  /** Which bit lies there, or {@link #REFERENCE}. */
  int bit(int cell) {
    return bits[cell];
  }

  /** Whether it lies there upright, 1, or turned over, -1. */
  int sign(int cell) {
    return signs[cell];
  }

  /** What to add to a cell, -1 or 1, where the mark swings to its upper side. */
  int chip(int cell, long code) {
    int bit = bits[cell];
    return bit == REFERENCE || ((code >> bit) & 1) == 1 ? signs[cell] : -signs[cell];
  }
}
