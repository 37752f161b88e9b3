package org.duet.app.media.webrtc.picture;

import java.util.OptionalLong;

/**
 * What a marked picture says: the number of the one it was sent to, as 24 bits, and 16 bits by
 * which a reading is known to be right. Larger numbers are folded into the 24.
 */
final class MarkCode {
  static final int BITS = 40;
  private static final int CHECK_BITS = 16;
  private static final int POLYNOMIAL = 0x1021;
  private static final int START = 0x1d0f;

  private MarkCode() {}

  /** The first bit is the lowest. */
  static long of(long userId) {
    int folded = fold(userId);
    return ((long) folded << CHECK_BITS) | check(folded);
  }

  /** Who it is; empty if it is no code. */
  static OptionalLong userOf(long code) {
    int folded = (int) (code >> CHECK_BITS);
    return folded != 0 && check(folded) == (code & 0xffff)
        ? OptionalLong.of(folded)
        : OptionalLong.empty();
  }

  static int fold(long userId) {
    return (int) ((userId ^ (userId >>> 24) ^ (userId >>> 48)) & 0xffffff);
  }

  /** CRC-16 as in CCITT, with a start of its own. */
  private static int check(int folded) {
    int crc = START;
    for (int bit = 23; bit >= 0; bit--) {
      int in = ((folded >> bit) ^ (crc >> 15)) & 1;
      crc = ((crc << 1) & 0xffff) ^ (in * POLYNOMIAL);
    }
    return crc;
  }
}
