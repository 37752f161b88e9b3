package org.duet.app.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.duet.app.storage.OwnFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that one program runs per folder: the first holds a lock, which the system takes back even
 * from one that crashed, and listens on this machine alone; a later one tells it what it was
 * started for. Who may tell is known by a secret in a file that only the person can read.
 */
public final class SingleInstance implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SingleInstance.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LONGEST = 4096;
  private static final String TAKEN = "taken";

  private final FileChannel channel;
  private final FileLock lock;
  private final OwnFile address;
  private final ServerSocket listening;
  private final String secret;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** What a later start finds. */
  public enum Reply {
    /** The first one runs and has taken it. */
    TAKEN,
    /** It runs, and does not answer. */
    SILENT,
    /** None runs. */
    NOBODY
  }

  private SingleInstance(
      FileChannel channel, FileLock lock, OwnFile address, ServerSocket listening, String secret) {
    this.channel = channel;
    this.lock = lock;
    this.address = address;
    this.listening = listening;
    this.secret = secret;
  }

  /**
   * Becomes the one of this folder.
   *
   * @return empty where another one is
   * @throws IOException if the folder cannot be used
   */
  public static Optional<SingleInstance> claim(Path folder) throws IOException {
    OwnFile address = address(folder);
    FileChannel channel = lockFile(folder);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().encodeToString(random);
    ServerSocket listening = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    address.write(listening.getLocalPort() + " " + secret);
    return Optional.of(new SingleInstance(channel, lock, address, listening, secret));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // in this same process
    }
  }

  private static OwnFile address(Path folder) {
    return new OwnFile(folder.resolve("instance"));
  }

  /**
   * Tells the one that runs what this one was started for. Blocks for two seconds at most.
   *
   * @param wish one line; may be empty
   * @return what became of it
   */
  public static Reply handOver(Path folder, String wish) {
    try {
      Optional<String> written = address(folder).read();
      if (written.isEmpty()) {
        return Reply.NOBODY;
      }
      String[] parts = written.get().strip().split(" ", 2);
      return parts.length == 2 && tell(Integer.parseInt(parts[0]), parts[1], wish)
          ? Reply.TAKEN
          : Reply.NOBODY;
    } catch (SocketTimeoutException e) {
      return isClaimed(folder) ? Reply.SILENT : Reply.NOBODY;
    } catch (IOException | IllegalArgumentException e) {
      // It crashed and left its file behind, or the file is none of ours.
      log.info("Nobody to hand over to: {}", e.getClass().getSimpleName());
      return Reply.NOBODY;
    }
  }

  /** Else whoever does not answer is no program of this folder. */
  private static boolean isClaimed(Path folder) {
    try (FileChannel channel = lockFile(folder);
        FileLock lock = tryLock(channel)) {
      return lock == null;
    } catch (IOException e) {
      log.info("Whether one runs cannot be told: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(
        address(folder).folder().resolve("instance.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static boolean tell(int port, String secret, String wish) throws IOException {
    try (Socket socket = new Socket()) {
      int patience = Math.toIntExact(PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
      socket.setSoTimeout(patience);
      String line = secret + " " + wish.lines().findFirst().orElse("");
      // One that is too long to be heard is nothing that leads anywhere: it only raises the window.
      String heard = line.length() > LONGEST ? secret + " " : line;
      socket.getOutputStream().write((heard + "\n").getBytes(StandardCharsets.UTF_8));
      return TAKEN.equals(firstLine(socket.getInputStream()));
    }
  }

  /** From now on hears what later ones were started for, on a thread of its own. */
  public void listen(Consumer<String> wishes) {
    Thread.ofPlatform()
        .daemon()
        .name("duet-instance")
        .start(() -> {
          while (!closed.get()) {
            try (Socket socket = listening.accept()) {
              hear(socket, wishes);
            } catch (IOException | RuntimeException e) {
              if (!closed.get()) {
                log.info("A later start could not be heard: {}", e.getClass().getSimpleName());
              }
            }
          }
        });
  }

  private void hear(Socket socket, Consumer<String> wishes) throws IOException {
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    String line = firstLine(socket.getInputStream());
    int space = line.indexOf(' ');
    if (space < 0 || !isSecret(line.substring(0, space))) {
      log.warn("Something on this machine that is no later start of this program came by");
      return;
    }
    socket.getOutputStream().write((TAKEN + "\n").getBytes(StandardCharsets.UTF_8));
    wishes.accept(line.substring(space + 1).strip());
  }

  private boolean isSecret(String told) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String firstLine(InputStream in) throws IOException {
    var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST);
    StringBuilder line = new StringBuilder();
    for (int next = text.read(); next >= 0 && next != '\n'; next = text.read()) {
      if (line.append((char) next).length() > LONGEST) {
        throw new IOException("too long");
      }
    }
    return line.toString();
  }

  /** The next one that starts is the one. */
  @Override
  public void close() throws IOException {
    if (!closed.getAndSet(true)) {
      listening.close();
      address.delete();
      lock.release();
      channel.close();
    }
  }
}
