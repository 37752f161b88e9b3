package org.duet.app.backend;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of event feeds that does and leaves undone what a test says, down to the bytes. */
final class ScriptedFeed implements AutoCloseable {
  private final ServerSocket listening;
  private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
  private volatile int refusal;

  ScriptedFeed() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort() + "/s/blue";
  }

  /** From now on handshakes are answered so. */
  void refuseWith(int status) {
    refusal = status;
  }

  /** The next one that somebody opens. */
  Connection next() throws InterruptedException {
    Connection next = connections.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nobody connects");
    }
    return next;
  }

  /** Whether somebody connects within this time. */
  boolean isTried(long millis) throws InterruptedException {
    return connections.poll(millis, TimeUnit.MILLISECONDS) != null;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try {
      Connection connection = new Connection(socket);
      connection.shakeHands(refusal);
      connections.add(connection);
      if (refusal == 0) {
        connection.read();
      }
    } catch (IOException e) {
      // the client went away
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /** One connection, spoken by hand. */
  static final class Connection {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    final Map<String, String> headers = new HashMap<>();
    String request = "";
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();
    volatile boolean answersPings = true;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = new DataInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    }

    void shakeHands(int refusal) throws IOException {
      request = line();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      if (refusal != 0) {
        write("HTTP/1.1 " + refusal + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.close();
        return;
      }
      write(
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accepted(headers.get("sec-websocket-key"))
              + "\r\n\r\n");
    }

    private static String accepted(String key) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-1")
                .digest(
                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                        .getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }

    private String line() throws IOException {
      var text = new ByteArrayOutputStream();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("the client went away");
        }
        if (next != '\r') {
          text.write(next);
        }
      }
      return text.toString(StandardCharsets.UTF_8);
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    /** Sends these frames, one after the other. */
    Connection say(String... frames) throws IOException {
      for (String frame : frames) {
        send(1, frame.getBytes(StandardCharsets.UTF_8));
      }
      return this;
    }

    void closeWith(int code) throws IOException {
      send(8, ByteBuffer.allocate(2).putShort((short) code).array());
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
      out.write(0x80 | opcode);
      if (payload.length < 126) {
        out.write(payload.length);
      } else {
        out.write(126);
        out.write(payload.length >> 8);
        out.write(payload.length & 0xff);
      }
      out.write(payload);
      out.flush();
    }

    void read() throws IOException {
      try {
        while (true) {
          int opcode = in.readUnsignedByte() & 0x0f;
          int length = in.readUnsignedByte() & 0x7f;
          if (length == 126) {
            length = in.readUnsignedShort();
          }
          byte[] mask = in.readNBytes(4);
          byte[] payload = in.readNBytes(length);
          for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
          }
          take(opcode, payload);
        }
      } finally {
        ends.add(true);
        socket.close();
      }
    }

    private void take(int opcode, byte[] payload) throws IOException {
      if (opcode == 1) {
        heard.add(new String(payload, StandardCharsets.UTF_8));
      } else if (opcode == 9 && answersPings) {
        send(10, payload);
      } else if (opcode == 8) {
        throw new IOException("closed");
      }
    }

    /** Whether the client ends it. */
    boolean isEnded() throws InterruptedException {
      return ends.poll(10, TimeUnit.SECONDS) != null;
    }
  }
}
