package org.duet.app.media.webrtc.camera;

import java.util.zip.CRC32C;
import org.duet.app.media.webrtc.picture.Planes;

/** Draws a {@link Stamp} into each frame, without allocating. */
final class StampStrip {
  private final Planes ground = Portrait.stripGround();
  private final Planes light = Portrait.cell(true);
  private final Planes dark = Portrait.cell(false);
  private final CRC32C crc = new CRC32C();

  void lay(Planes frame, int number, long millis) {
    long word = Stamp.word(number, millis);
    int check = Stamp.check(word, crc);
    frame.blend(ground, Stamp.LEFT - Portrait.STRIP_MARGIN, Stamp.TOP - Portrait.STRIP_MARGIN);
    for (int cell = 0; cell < Stamp.CELLS; cell++) {
      frame.blend(
          Stamp.isLight(cell, word, check) ? light : dark,
          Stamp.LEFT + cell % Stamp.COLUMNS * Stamp.CELL,
          Stamp.TOP + cell / Stamp.COLUMNS * Stamp.CELL);
    }
  }
}
