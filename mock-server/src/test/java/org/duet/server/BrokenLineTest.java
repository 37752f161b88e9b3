package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signals that were given to a connection, which then breaks: none is lost, and the order holds.
 * What was on the line at that moment may come twice: only the device knows whether it arrived.
 */
class BrokenLineTest {
  private static final int SIGNALS = 150;
  private static final int BREAKS = 150;
  private static final String LARGE = "x".repeat(60_000);

  @TempDir Path data;

  @Test
  void aDeviceThatWasCutOffForReadingNothingMissesNothing() throws Exception {
    everySignalArrives(
        quick().withMaxUnsent(256 * 1024),
        (server, lively) -> awaitOffline(lively, server.signIn("ben")));
  }

  @Test
  void aDeviceThatFellSilentMissesNothing() throws Exception {
    everySignalArrives(
        quick().withMaxUnsent(1 << 30),
        (server, lively) -> awaitOffline(lively, server.signIn("ben")));
  }

  @Test
  void aServerThatStopsKeepsWhatItCouldNotSend() throws Exception {
    everySignalArrives(
        FeedSettings.CONTRACT.withMaxUnsent(1 << 30).withSilence(Duration.ofMinutes(1)),
        (server, lively) -> server.restart());
  }

  /** What is noticed while something is sent must not wait for whoever waits to send. */
  @Test
  @Timeout(90)
  void aLineThatBreaksWhileItIsToldSomethingHoldsNobodyUp() throws Exception {
    byte[] late =
        "{\"type\":\"signal\",\"session_id\":\"%s\",\"signal_type\":\"offer\",\"data\":\"x\"}"
            .formatted(UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8);
    try (TestServer server = new TestServer(data)) {
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      long match = server.match(ann, ben);
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Void> telling =
          CompletableFuture.runAsync(() -> {
            while (!over.get()) {
              ann.end(ann.calls(match)).ok();
            }
          });
      for (int i = 0; i < BREAKS; i++) {
        RawFeed feed = new RawFeed(ben, "");
        for (int frame = 0; frame < 20; frame++) {
          feed.send(0, RawFeed.TEXT, late);
        }
        feed.breakOff();
      }
      over.set(true);
      telling.join();
      ben.get("/api/video/pending-calls").ok();
    }
  }

  private void everySignalArrives(FeedSettings settings, BiConsumer<TestServer, TestFeed> breakIt)
      throws IOException {
    FeedSettings quick =
        settings.withPing(Duration.ofMillis(200)).withSilence(Duration.ofSeconds(2));
    try (TestServer server = new TestServer(data, c -> c.withFeed(quick))) {
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      TestFeed lively = ann.feed();
      List<Integer> got = new ArrayList<>();
      try (RawFeed broken = new RawFeed(ben, "")) {
        String session = ann.calls(server.match(ann, ben));
        ben.join(session).ok();
        for (int i = 0; i < SIGNALS; i++) {
          ann.signal(session, i + " " + LARGE).ok();
        }
        breakIt.accept(server, lively);
        read(broken, got);
      }
      assertThat(got).as("what had left").isNotEmpty().doesNotContain(SIGNALS - 1);

      // What waits may be too much for one connection: a device that is cut off comes again.
      while (!got.contains(SIGNALS - 1)) {
        try (RawFeed again = new RawFeed(ben, "")) {
          read(again, got);
        }
      }
      assertThat(got.stream().distinct())
          .containsExactlyElementsOf(IntStream.range(0, SIGNALS).boxed().toList());
    }
  }

  /** Reads until there is no more, or all is there. */
  private static void read(RawFeed feed, List<Integer> got) throws IOException {
    for (var frame = feed.next(); frame.isPresent(); frame = feed.next()) {
      if (frame.get().opcode() == RawFeed.TEXT) {
        signal(new JsonMapper().readTree(frame.get().text())).ifPresent(got::add);
      }
      if (got.contains(SIGNALS - 1)) {
        return;
      }
    }
  }

  private static FeedSettings quick() {
    return FeedSettings.CONTRACT
        .withPing(Duration.ofMillis(200))
        .withSilence(Duration.ofSeconds(2));
  }

  private static void awaitOffline(TestFeed feed, Person person) {
    for (JsonNode frame = feed.next("presence"); ; frame = feed.next("presence")) {
      if (frame.path("user_id").asLong() == person.id() && !frame.path("online").asBoolean()) {
        return;
      }
    }
  }

  private static Optional<Integer> signal(JsonNode frame) {
    return frame.path("type").asString().equals("signal")
        ? Optional.of(Integer.valueOf(frame.path("data").asString().split(" ", 2)[0]))
        : Optional.empty();
  }
}
