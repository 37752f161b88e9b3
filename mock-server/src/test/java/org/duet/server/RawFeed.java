package org.duet.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A device's feed byte by byte: it reads only when it is told to, and never answers a ping. */
final class RawFeed implements AutoCloseable {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  private static final int FINAL = 0x80;
  private static final int SECONDS = 30;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  /** A frame as it came. */
  record Frame(int opcode, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    int closeCode() {
      return ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  /**
   * @param extensions offered; none if empty
   */
  RawFeed(Person person, String extensions) throws IOException {
    // A small window: what the server has sent is soon more than the system takes from it.
    socket.setReceiveBufferSize(8 * 1024);
    socket.setSoTimeout(SECONDS * 1000);
    socket.connect(new InetSocketAddress("127.0.0.1", person.server().getPort()));
    in = new DataInputStream(socket.getInputStream());
    String offer = extensions.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + extensions + "\r\n";
    socket
        .getOutputStream()
        .write(
            """
            GET /api/events HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Authorization: Bearer %s\r
            X-Device-Id: %s\r
            %s\r
            """
                .formatted(person.token(), person.device(), offer)
                .getBytes(StandardCharsets.US_ASCII));
    for (String line = line(); !line.isEmpty(); line = line()) {}
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readByte(); b != '\n'; b = in.readByte()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }

  /** The next whole frame; empty at the end, even in the middle of one. */
  Optional<Frame> next() throws IOException {
    try {
      int opcode = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = Math.toIntExact(in.readLong());
      }
      byte[] payload = new byte[length];
      in.readFully(payload);
      return Optional.of(new Frame(opcode, payload));
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  /** The code with which the server closes; what comes before is passed over. */
  int closeCode() throws IOException {
    for (Frame frame = next().orElseThrow(); ; frame = next().orElseThrow()) {
      if (frame.opcode() == CLOSE) {
        return frame.closeCode();
      }
    }
  }

  /**
   * Sends one frame, masked with zeros.
   *
   * @param flags beside the final bit: 0x40 for compressed
   */
  void send(int flags, int opcode, byte[] payload) throws IOException {
    send(flags, opcode, payload, payload.length);
  }

  /** Sends the beginning of a frame of this length: who is to refuse it needs no more. */
  void begin(int opcode, byte[] payload, long length) throws IOException {
    send(0, opcode, payload, length);
  }

  private void send(int flags, int opcode, byte[] payload, long length) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) (FINAL | flags | opcode));
    frame.put((byte) (FINAL | 127)).putLong(length).putInt(0).put(payload);
    socket.getOutputStream().write(frame.array(), 0, frame.position());
  }

  /** Ends at once, as if the machine were gone: whatever is still sent fails. */
  void breakOff() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
