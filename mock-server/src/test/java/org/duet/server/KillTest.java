package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process is killed while it works. What it acknowledged is there when it starts again.
 *
 * <p>{@code -Dduet.kills=50} kills it more often.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("duet.kills", 2);
  private static final Logger log = LoggerFactory.getLogger(KillTest.class);
  private static final int WRITERS = 4;

  @TempDir Path data;
  private final Random random = new Random();

  private ServerProcess server() {
    return new ServerProcess(data, "calls.left=1s", "calls.alone=1s", "calls.ring_timeout=1s");
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    for (int kill = 0; kill < KILLS; kill++) {
      int round = kill;
      try (ServerProcess server = server();
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
    List<String> there = new ArrayList<>();
    String active;
    String waiting;
    try (ServerProcess server = server()) {
      Person ann = server.signIn("ann");
      there.addAll(messages(ann));
      assertThat(there).containsAll(acknowledged).doesNotHaveDuplicates();
      active = active(server, ann, "ben");
      waiting = waiting(server, ann, "yuki");
      server.kill();
    }
    try (ServerProcess server = server()) {
      await("SELECT COUNT(*) FROM video_session WHERE status IN ('waiting', 'active')");
      assertThat(server.isAlive()).isTrue();
    }
    long signals = Database.count(data, "call_signal");
    log.info(
        "{} kills, {} acknowledged writes, {} found, {} signals left",
        KILLS + 1,
        acknowledged.size(),
        there.size(),
        signals);
    assertThat(ended(active, "completed", "lost")).as("whoever talked is gone").isTrue();
    assertThat(ended(waiting, "cancelled", "missed")).as("whoever called is gone").isTrue();
    assertThat(signals).isZero();
    assertThat(Database.count(data, "call_presence")).isZero();
  }

  private static List<String> messages(Person ann) {
    long match = ann.get("/api/matching/").ok().json().path(0).path("id").asLong();
    List<String> there = new ArrayList<>();
    String before = "";
    do {
      var page = ann.get("/api/messages/" + match + "?limit=100" + before).ok().json();
      page.forEach(message -> there.add(message.path("client_id").asString()));
      before = page.isEmpty() ? "" : "&before=" + page.path(page.size() - 1).path("id").asLong();
    } while (!before.isEmpty());
    return there;
  }

  /** A call with a signal that waits. */
  private static String waiting(ServerProcess server, Person ann, String name) {
    long match = server.signIn(name).get("/api/matching/").ok().json().path(0).path("id").asLong();
    String session = ann.calls(match);
    ann.signal(session, "offer").ok();
    return session;
  }

  private static String active(ServerProcess server, Person ann, String name) {
    String session = waiting(server, ann, name);
    assertThat(server.signIn(name).join(session).ok().at("session_status")).isEqualTo("active");
    return session;
  }

  private boolean ended(String session, String status, String reason) {
    String query =
        "SELECT COUNT(*) FROM video_session WHERE session_id = '%s' AND status = '%s'"
            + " AND end_reason = '%s'";
    return Database.number(data, query.formatted(session, status, reason)) == 1;
  }

  /** Waits until this counts to nothing. */
  private void await(String count) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (Database.number(data, count) > 0) {
      assertThat(System.nanoTime()).as(count).isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
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
