package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A line to the server, byte by byte. */
final class Line implements AutoCloseable {
  private static final int BETWEEN_BYTES_MS = 20;
  private static final int AT_MOST = 1000;

  private final Socket socket;
  private final InputStream in;

  Line(TestServer server) throws IOException {
    socket = new Socket("127.0.0.1", server.url().getPort());
    socket.setSoTimeout(30_000);
    in = socket.getInputStream();
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A byte, and another when nothing has come back for a moment. */
  void dribbleUntilClosed() throws IOException {
    socket.setSoTimeout(BETWEEN_BYTES_MS);
    try {
      for (int bytes = 0; bytes < AT_MOST; bytes++) {
        send("x");
        if (read() < 0) {
          return;
        }
      }
      fail("it is still open after %s bytes", AT_MOST);
    } catch (SocketException e) {
      // It was closed while this wrote.
      assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  private int read() throws IOException {
    try {
      return in.read();
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }

  void awaitClosed() throws IOException {
    rest();
  }

  String firstLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }

  /** A whole answer: its head, and its body where it says how long that is. */
  String answer() throws IOException {
    StringBuilder head = new StringBuilder();
    int length = 0;
    for (String line = firstLine(); !line.isBlank(); line = firstLine()) {
      head.append(line).append('\n');
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** All up to the end of the line. */
  String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
