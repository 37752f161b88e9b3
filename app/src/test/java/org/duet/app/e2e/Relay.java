package org.duet.app.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Passes on what comes to a server of this machine, byte by byte; feeds it can refuse to pass. */
final class Relay implements AutoCloseable {
  private static final int FIRST_LINE = 256;

  private final ServerSocket listening;
  private final int behind;
  private volatile boolean broken;

  Relay(int behind) throws IOException {
    this.behind = behind;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  void breakFeeds(boolean so) {
    broken = so;
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listening.accept();
        Thread.ofVirtual().start(() -> serve(near));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket near) {
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      InputStream in = new BufferedInputStream(near.getInputStream());
      if (broken && asksForFeed(in)) {
        return;
      }
      Thread back = Thread.ofVirtual().start(() -> pump(far, near));
      in.transferTo(far.getOutputStream());
      far.shutdownOutput();
      back.join();
    } catch (IOException | InterruptedException e) {
      // one of the two went away
    }
  }

  private static boolean asksForFeed(InputStream in) throws IOException {
    in.mark(FIRST_LINE);
    byte[] line = new byte[FIRST_LINE];
    int length = 0;
    for (int next = in.read();
        next >= 0 && next != '\n' && length < FIRST_LINE - 1;
        next = in.read()) {
      line[length++] = (byte) next;
    }
    in.reset();
    return new String(line, 0, length, StandardCharsets.US_ASCII).contains("/api/events");
  }

  private static void pump(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      // one of the two went away
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
