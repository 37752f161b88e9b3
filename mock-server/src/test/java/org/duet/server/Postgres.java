package org.duet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duet.server.store.Place;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server of Debian's package, started when the first test asks for it and stopped
 * with the JVM. Without the package those tests are skipped, and say so.
 */
final class Postgres {
  private static final String USER = "duet";

  private final Path bin;
  private final Path home;
  private final int port;
  private String newest;

  private Postgres(Path bin) {
    this.bin = bin;
    try {
      this.port = freePort();
      this.home = Files.createTempDirectory("duet-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this JVM. */
  private static final class Running {
    static final Optional<Postgres> ONE = installed().map(Postgres::new);

    static {
      ONE.ifPresent(Postgres::start);
    }
  }

  /** A server that answers; skips the test where there is none. */
  static Postgres running() {
    Assumptions.assumeTrue(
        Running.ONE.isPresent(),
        "PostgreSQL is not installed, so nothing is tested on it (Debian: postgresql)");
    return Running.ONE.orElseThrow();
  }

  /** A database of this name; the same one if it is asked for again, the others are deleted. */
  synchronized Place.Shared database(String name) {
    if (!name.equals(newest)) {
      if (newest != null) {
        // Each is a thousand files.
        sql("DROP DATABASE " + newest + " WITH (FORCE)");
      }
      sql("CREATE DATABASE " + name);
      newest = name;
    }
    return Place.Shared.parse(url(name));
  }

  String url(String database) {
    return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + database;
  }

  /** Breaks all connections to a database, as a network does that goes away for a moment. */
  void breakConnectionsTo(String database) {
    sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + database
            + "'");
  }

  /** Stops it at once, and waits until it is gone. */
  void stop() {
    run(List.of(bin + "/pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
  }

  /** Starts it, and waits until it answers. */
  void goOn() {
    // What is lost when the power goes is not what these tests are about.
    String options =
        "-p %d -h 127.0.0.1 -k %s -c fsync=off -c max_connections=300".formatted(port, home);
    String log = home.resolve("log").toString();
    run(List.of(bin + "/pg_ctl", "-D", data(), "-l", log, "-w", "-o", options, "start"));
  }

  private String sql(String statement) {
    String address = "host=127.0.0.1 port=" + port + " user=" + USER + " dbname=postgres";
    return run(List.of(bin + "/psql", "-qAt", "-c", statement, address));
  }

  private void start() {
    if (isRoot()) {
      // It refuses to run as root.
      run(List.of("chown", "postgres", home.toString()), false);
    }
    run(
        List.of(
            bin + "/initdb",
            "-D",
            data(),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    goOn();
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "postgres-end"));
  }

  private void end() {
    stop();
    try {
      Folders.delete(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private String run(List<String> command) {
    return run(command, isRoot());
  }

  private String run(List<String> command, boolean asPostgres) {
    List<String> all = new ArrayList<>();
    if (asPostgres) {
      all.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    all.addAll(command);
    try {
      Path said = Files.createTempFile("duet-postgres", ".out");
      Process process =
          new ProcessBuilder(all)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              // Not a pipe, which the server would hold open.
              .redirectOutput(said.toFile())
              .start();
      int code = process.waitFor();
      String text = Files.readString(said);
      Files.delete(said);
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", all) + ": " + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where Debian keeps the newest one's programs. */
  private static Optional<Path> installed() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(java.util.Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
