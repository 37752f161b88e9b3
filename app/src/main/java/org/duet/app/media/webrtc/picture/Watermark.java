package org.duet.app.media.webrtc.picture;

import java.nio.ByteBuffer;

/**
 * Lays a code over a picture that is hardly seen: broad cells grow lighter and darker by two levels
 * of 256 at most, twice a second. What stands still in a picture cancels out for a reader, who
 * looks at what swings; so it is found after it was encoded again and made smaller. For one thread.
 */
final class Watermark {
  /** Frames from one upper side to the next. */
  static final int PERIOD = 16;

  private static final double STRENGTH = 2.2;

  private final MarkPattern pattern = new MarkPattern();
  private final long code;
  private final int[] added = new int[MarkPattern.CELLS];
  private byte[] row = new byte[0];
  private int frame;

  Watermark(long userId) {
    code = MarkCode.of(userId);
  }

  /** Lays it over a plane of luma. */
  void lay(Plane luma) {
    if (row.length < luma.width()) {
      row = new byte[luma.width()];
    }
    frame = (frame + 1) % PERIOD;
    int swing = (int) Math.round(STRENGTH * Math.sin(2 * Math.PI * frame / PERIOD));
    if (swing == 0) {
      return;
    }
    for (int i = 0; i < added.length; i++) {
      added[i] = swing * pattern.chip(i, code);
    }
    for (int y = 0; y < luma.height(); y++) {
      line(luma, y, y * MarkPattern.ROWS / luma.height() * MarkPattern.COLUMNS);
    }
  }

  private void line(Plane luma, int y, int firstCell) {
    ByteBuffer bytes = luma.bytes();
    int width = luma.width();
    bytes.get(y * luma.stride(), row, 0, width);
    for (int column = 0; column < MarkPattern.COLUMNS; column++) {
      int add = added[firstCell + column];
      int end = (column + 1) * width / MarkPattern.COLUMNS;
      for (int x = column * width / MarkPattern.COLUMNS; x < end; x++) {
        row[x] = (byte) Math.max(0, Math.min(255, (row[x] & 0xff) + add));
      }
    }
    bytes.put(y * luma.stride(), row, 0, width);
  }
}
