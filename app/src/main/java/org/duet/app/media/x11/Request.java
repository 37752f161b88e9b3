package org.duet.app.media.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One request, as it goes over the wire: filled in order, its length is counted by itself. */
final class Request {
  private static final int MOST = 512;
  private static final int LENGTH_AT = 2;

  private final ByteBuffer bytes = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * An empty one.
   *
   * @param detail a flag, or the number of the request within an extension
   */
  Request(int opcode, int detail) {
    bytes.put((byte) opcode).put((byte) detail).putShort((short) 0);
  }

  Request with(int number) {
    bytes.putInt(number);
    return this;
  }

  Request withShort(int number) {
    bytes.putShort((short) number);
    return this;
  }

  Request with(byte[] text) {
    bytes.put(text);
    return this;
  }

  ByteBuffer finished() {
    while (bytes.position() % 4 != 0) {
      bytes.put((byte) 0);
    }
    bytes.putShort(LENGTH_AT, (short) (bytes.position() / 4));
    return bytes.flip();
  }
}
