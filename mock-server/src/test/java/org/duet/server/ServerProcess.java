package org.duet.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server with seeded people in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI url;

  /**
   * Starts one, and waits until it answers.
   *
   * @param data the directory of the test, which stands for the database
   * @param settings as {@code --set} takes them
   */
  ServerProcess(Path data, String... settings) {
    List<String> command = command(List.of(Database.argument(data)), settings);
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (BufferedReader out = process.inputReader()) {
        url = URI.create(out.readLine().replace("Duet server: ", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What starts the server of these classes, with seeded people, on any free port. */
  static List<String> command(List<String> options, String... settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.duet.server.Main",
                "--port=0",
                "--seed",
                "--set=limits.requests_per_token=1000000"));
    command.addAll(options);
    for (String setting : settings) {
      command.add("--set=" + setting);
    }
    return command;
  }

  /** A seeded person, by the name in the e-mail. */
  Person signIn(String name) {
    Person person = Person.signIn(http, url, name);
    long id = Long.parseLong(person.get("/api/auth/me").ok().at("id"));
    return new Person(http, url, id, name, person.token(), person.device());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The same device of the same person, talking to this process. */
  Person here(Person person) {
    return new Person(http, url, person.id(), person.name(), person.token(), person.device());
  }

  /** As kill -9 does; returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
    http.shutdownNow();
  }
}
