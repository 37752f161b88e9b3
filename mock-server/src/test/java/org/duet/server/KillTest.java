package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed while it works. What it acknowledged is there when it starts again.
 *
 * <p>{@code -Dduet.kills=50} kills it more often.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("duet.kills", 2);
  private static final int WRITERS = 4;

  @TempDir Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random();

  private final class Running implements AutoCloseable {
    final Process process;
    final URI url;

    Running() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.duet.server.Main",
                  "--port=0",
                  Database.argument(data),
                  "--seed",
                  "--set=limits.requests_per_token=1000000",
                  "--set=calls.left=1s",
                  "--set=calls.ring_timeout=1s")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = process.inputReader()) {
        url = URI.create(out.readLine().replace("Duet server: ", ""));
      }
    }

    Person signIn(String name) {
      return Person.signIn(http, url, name);
    }

    /** As kill -9 does. */
    void kill() {
      process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
      kill();
    }
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    for (int kill = 0; kill < KILLS; kill++) {
      int round = kill;
      try (Running server = new Running();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Person ann = server.signIn("ann");
        long match = ann.get("/api/matching/").ok().json().path(0).path("id").asLong();
        CountDownLatch underWay = new CountDownLatch(20 + random.nextInt(60));
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
          int writer = w;
          writers.add(
              threads.submit(
                  () -> write(ann, match, round + "-" + writer, acknowledged, underWay)));
        }
        underWay.await();
        server.kill();
        for (Future<?> writer : writers) {
          ended(writer);
        }
      }
    }
    assertThat(acknowledged).isNotEmpty();
    try (Running server = new Running()) {
      Person ann = server.signIn("ann");
      long match = ann.get("/api/matching/").ok().json().path(0).path("id").asLong();
      List<String> there = new ArrayList<>();
      String before = "";
      do {
        var page = ann.get("/api/messages/" + match + "?limit=100" + before).ok().json();
        page.forEach(message -> there.add(message.path("client_id").asString()));
        before = page.isEmpty() ? "" : "&before=" + page.path(page.size() - 1).path("id").asLong();
      } while (!before.isEmpty());
      assertThat(there).containsAll(acknowledged).doesNotHaveDuplicates();
    }
    assertThat(
            Database.number(
                data,
                """
                SELECT COUNT(*) FROM call_signal s JOIN video_session v ON v.id = s.session
                WHERE v.status IN ('completed', 'cancelled')\
                """))
        .isZero();
  }

  /** Writes, calls and ends until the server is gone. */
  private static void write(
      Person ann, long match, String name, List<String> acknowledged, CountDownLatch underWay) {
    for (int i = 0; ; i++) {
      String id = name + "-" + i;
      Reply reply =
          ann.post("/api/messages/" + match, "{\"body\":\"x\",\"client_id\":\"%s\"}".formatted(id));
      if (reply.status() == 200) {
        acknowledged.add(id);
      }
      String session = ann.call(match).at("session_id");
      ann.signal(session, "x");
      ann.end(session);
      underWay.countDown();
    }
  }

  private static void ended(Future<?> writer) throws InterruptedException {
    try {
      writer.get();
    } catch (ExecutionException e) {
      assertThat(e).cause().as("the line broke").isInstanceOf(java.io.UncheckedIOException.class);
    }
  }
}
