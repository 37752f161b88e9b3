package org.duet.app.media.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.duet.app.media.ScreenDriver.Shot;

/** The mouse's arrow, which is not in the picture of what it points at. For one thread. */
final class Pointer {
  private static final int VERSION = 0;
  private static final int CURSOR_IMAGE = 4;

  private final Wire wire;
  private final int xfixes;

  Pointer(Wire wire) throws IOException {
    this.wire = wire;
    xfixes = new Desktop(wire).extension("XFIXES");
    if (xfixes != 0) {
      wire.ask(new Request(xfixes, VERSION).with(4).with(0));
    }
  }

  /**
   * Draws it where it is.
   *
   * @param left where the shot begins on the whole desktop
   */
  void draw(Shot into, int left, int top) throws IOException {
    if (xfixes == 0) {
      return;
    }
    ByteBuffer cursor = wire.ask(new Request(xfixes, CURSOR_IMAGE));
    int x = cursor.getShort(8) - cursor.getShort(16) - left;
    int y = cursor.getShort(10) - cursor.getShort(18) - top;
    int width = cursor.getShort(12) & 0xffff;
    int height = cursor.getShort(14) & 0xffff;
    for (int row = Math.max(0, -y); row < Math.min(height, into.height() - y); row++) {
      for (int column = Math.max(0, -x); column < Math.min(width, into.width() - x); column++) {
        int argb = cursor.getInt(32 + 4 * (row * width + column));
        lay(argb, into.pixels(), 4 * ((y + row) * into.width() + x + column));
      }
    }
  }

  /** Its colours are already as weak as it is transparent. */
  private static void lay(int argb, byte[] pixels, int at) {
    int rest = 255 - (argb >>> 24);
    for (int i = 0; i < 3; i++) {
      int below = pixels[at + i] & 0xff;
      pixels[at + i] = (byte) Math.min(255, ((argb >> (8 * i)) & 0xff) + below * rest / 255);
    }
  }
}
