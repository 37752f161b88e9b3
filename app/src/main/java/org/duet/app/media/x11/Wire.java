package org.duet.app.media.x11;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;

/**
 * A connection to an X server (X Window System Protocol, X version 11). One request is out at a
 * time. For one thread, but for {@link #close}, which ends whatever waits.
 */
final class Wire implements AutoCloseable {
  private static final int HEAD = 32;
  private static final int CHUNK = 1 << 18;
  private static final int LONGEST_REPLY = 1 << 28;
  private static final int ERROR = 0;
  private static final int REPLY = 1;
  private static final int LONG_EVENT = 35;

  private final SocketChannel channel;
  private final ByteBuffer chunk =
      ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private final Roots roots;
  private int sequence;

  private Wire(SocketChannel channel, byte[] key) throws IOException {
    this.channel = channel;
    byte[] kind = key.length == 0 ? key : Display.kind();
    ByteBuffer hello = ByteBuffer.allocate(HEAD * 4).order(ByteOrder.LITTLE_ENDIAN);
    hello.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
    hello.putShort((short) kind.length).putShort((short) key.length).putShort((short) 0);
    hello.put(kind).position(padded(hello.position())).put(key);
    hello.position(padded(hello.position()));
    write(hello.flip());
    ByteBuffer head = read(8);
    ByteBuffer rest = read((head.getShort(6) & 0xffff) * 4);
    if (head.get(0) != 1) {
      throw new IOException("The display does not let this program in.");
    }
    roots = Roots.of(rest);
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  static Wire open(Display display) throws IOException {
    IOException last = new IOException("no key");
    for (byte[] key : display.keys()) {
      SocketChannel channel = SocketChannel.open(display.address());
      try {
        return new Wire(channel, key);
      } catch (IOException | RuntimeException e) {
        channel.close();
        last = e instanceof IOException refused ? refused : new IOException("not understood", e);
      }
    }
    throw last;
  }

  /** The window that is behind all others. */
  Roots roots() {
    return roots;
  }

  /** Something that is not answered. Should it fail, nobody learns of it. */
  void tell(Request request) throws IOException {
    sequence++;
    write(request.finished());
  }

  /**
   * What the server answers.
   *
   * @throws Refusal if it says no
   */
  ByteBuffer ask(Request request) throws IOException {
    ByteBuffer head = answer(request);
    int more = length(head);
    ByteBuffer all = ByteBuffer.allocate(HEAD + more).order(ByteOrder.LITTLE_ENDIAN);
    all.put(head);
    fill(all.array(), HEAD, more);
    return all.rewind();
  }

  /**
   * What the server answers, whose data are put where they are wanted.
   *
   * @return the head of the answer
   * @throws Refusal if it says no
   * @throws IOException also if it has less to say than there is room for
   */
  ByteBuffer ask(Request request, byte[] into) throws IOException {
    ByteBuffer head = answer(request);
    int more = length(head);
    if (more < into.length) {
      throw new IOException("An answer is too short.");
    }
    fill(into, 0, into.length);
    skip(more - into.length);
    return head;
  }

  private ByteBuffer answer(Request request) throws IOException {
    tell(request);
    while (true) {
      ByteBuffer head = read(HEAD);
      int kind = head.get(0) & 0x7f;
      boolean mine = (head.getShort(2) & 0xffff) == (sequence & 0xffff);
      if (kind == REPLY && mine) {
        return head;
      }
      if (kind == ERROR && mine) {
        throw new Refusal(head.get(1) & 0xff);
      }
      if (kind == REPLY || kind == LONG_EVENT) {
        skip(length(head));
      }
    }
  }

  private static int length(ByteBuffer head) throws IOException {
    long length = (head.getInt(4) & 0xffffffffL) * 4;
    if (length > LONGEST_REPLY) {
      throw new IOException("An answer is too long.");
    }
    return (int) length;
  }

  private ByteBuffer read(int length) throws IOException {
    byte[] bytes = new byte[length];
    fill(bytes, 0, length);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void skip(int length) throws IOException {
    read(length);
  }

  private void fill(byte[] into, int from, int length) throws IOException {
    int at = from;
    while (at < from + length) {
      if (!chunk.hasRemaining()) {
        chunk.clear();
        if (channel.read(chunk) < 0) {
          throw new EOFException("The display is gone.");
        }
        chunk.flip();
      }
      int part = Math.min(chunk.remaining(), from + length - at);
      chunk.get(into, at, part);
      at += part;
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }

  /** The server says no. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;
    private static final int BAD_WINDOW = 3;
    private static final int BAD_DRAWABLE = 9;

    private final int code;

    Refusal(int code) {
      super("The display refuses with error " + code + ".");
      this.code = code;
    }

    /** There is no such window, or no longer. */
    boolean isGone() {
      return code == BAD_WINDOW || code == BAD_DRAWABLE;
    }
  }

  /**
   * The window behind all others.
   *
   * @param width in pixels, of all screens together
   */
  record Roots(int window, int width, int height) {
    private static final int FORMATS = 32;

    static Roots of(ByteBuffer setup) throws IOException {
      int vendor = setup.getShort(16) & 0xffff;
      if (setup.get(20) == 0 || setup.get(22) != 0) {
        throw new IOException("The display has no screen, or an order of bytes of its own.");
      }
      int at = FORMATS + padded(vendor) + (setup.get(21) & 0xff) * 8;
      return new Roots(
          setup.getInt(at), setup.getShort(at + 20) & 0xffff, setup.getShort(at + 22) & 0xffff);
    }
  }
}
