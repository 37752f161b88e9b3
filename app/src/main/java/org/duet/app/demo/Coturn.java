package org.duet.app.demo;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duet.app.threads.AtTheEnd;
import org.duet.server.Folders;

/**
 * A TURN relay on this machine alone: Debian's coturn, as a process of its own, with a secret
 * nobody else knows. Ends with {@link #close}, and with the JVM in any case.
 */
public final class Coturn implements AutoCloseable {
  /** Where it relays from: an address of this machine that no client of it has by itself. */
  public static final String RELAY = "127.0.0.77";

  private static final String LISTENING = "127.0.0.1";
  private static final Duration START = Duration.ofSeconds(20);
  private static final int ASK_AGAIN_MS = 100;

  /** A STUN binding request (RFC 8489) without attributes. */
  private static final byte[] ARE_YOU_THERE =
      ByteBuffer.allocate(20).putShort((short) 1).putShort((short) 0).putInt(0x2112A442).array();

  private final Path home;
  private final int port;
  private final String secret;
  private final Process process;
  private final AtTheEnd atTheEnd;

  private Coturn(Path program) throws IOException {
    home = Files.createTempDirectory("duet-coturn");
    port = freePort();
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    secret = HexFormat.of().formatHex(random);
    // A file, for everybody can read with which arguments a process runs.
    Path settings =
        Files.createFile(
            home.resolve("turnserver.conf"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(settings, settings());
    process =
        new ProcessBuilder(program.toString(), "-c", settings.toString())
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("said").toFile())
            .start();
    atTheEnd = AtTheEnd.run("coturn-end", this::end);
  }

  private String settings() {
    return """
    listening-ip=%s
    relay-ip=%s
    listening-port=%d
    use-auth-secret
    static-auth-secret=%s
    realm=duet
    allow-loopback-peers
    no-cli
    no-tls
    no-dtls
    no-tcp-relay
    relay-threads=1
    pidfile=%s
    userdb=%s
    log-file=stdout
    """
        .formatted(LISTENING, RELAY, port, secret, home.resolve("pid"), home.resolve("users"));
  }

  /**
   * Starts one, and waits until it answers.
   *
   * @throws IOException if it does not
   */
  public static Coturn start(Path program) throws IOException {
    Coturn coturn = new Coturn(program);
    try {
      coturn.awaitAnswer();
      return coturn;
    } catch (IOException e) {
      coturn.close();
      throw e;
    }
  }

  /** The program, where it is installed. */
  public static Optional<Path> installed() {
    return List.of(
            "/usr/bin/turnserver", "/usr/local/bin/turnserver", "/opt/homebrew/bin/turnserver")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** As an ICE server is named. */
  public String url() {
    return "turn:" + LISTENING + ":" + port;
  }

  /** What it shares with the server that hands out credentials. */
  public String secret() {
    return secret;
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral(LISTENING))) {
      socket.setSoTimeout(ASK_AGAIN_MS);
      while (process.isAlive() && System.nanoTime() < end) {
        if (answers(socket)) {
          return;
        }
      }
    }
    throw new IOException("coturn does not start: " + Files.readString(home.resolve("said")));
  }

  private boolean answers(DatagramSocket socket) throws IOException {
    try {
      InetAddress here = InetAddress.ofLiteral(LISTENING);
      socket.send(new DatagramPacket(ARE_YOU_THERE, ARE_YOU_THERE.length, here, port));
      socket.receive(new DatagramPacket(new byte[512], 512));
      return true;
    } catch (SocketTimeoutException e) {
      return false; // nobody listens yet
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral(LISTENING))) {
      return socket.getLocalPort();
    }
  }

  /** Whether it still runs. */
  boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    end();
    atTheEnd.close();
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Folders.delete(home);
    } catch (IOException e) {
      // What is left in the folder of temporary files is nobody's secret any more.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
