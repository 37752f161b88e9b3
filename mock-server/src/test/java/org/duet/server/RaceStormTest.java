package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Many threads do everything there is to do with the calls of one match, on several devices of both
 * people, while time jumps; on PostgreSQL at two servers. What came of it is printed, so that a
 * race that never happened is seen.
 *
 * <p>{@code -Dduet.races.seconds=60} goes on for a minute, {@code -Dduet.races.seed} repeats the
 * choices.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RaceStormTest {
  private static final Logger log = LoggerFactory.getLogger(RaceStormTest.class);
  private static final int THREADS = 64;
  private static final int DEVICES = 3;
  private static final Duration LONG =
      Duration.ofSeconds(Integer.getInteger("duet.races.seconds", 4));
  private static final long SEED = Long.getLong("duet.races.seed", System.nanoTime());
  private static final String LIVE =
      "SELECT COUNT(*) FROM video_session WHERE status IN ('waiting', 'active')";

  /**
   * What the contract allows as an answer to each verb here: both are members, matched mutually.
   */
  private static final Map<String, Set<Integer>> ALLOWED =
      Map.of(
          "start", Set.of(200),
          "join", Set.of(200, 404, 409, 410),
          "take over", Set.of(200, 404, 410),
          "decline", Set.of(200, 400, 403, 404, 410),
          "dismiss", Set.of(200, 400, 403, 404, 410),
          "extend", Set.of(200, 400, 404, 410),
          "signal", Set.of(200, 404, 410, 429),
          "end", Set.of(200, 404));

  /** More of what begins and holds a call than of what ends it, or none would last. */
  private static final List<String> VERBS =
      List.of(
          "start",
          "start",
          "start",
          "join",
          "join",
          "join",
          "take over",
          "extend",
          "signal",
          "signal",
          "dismiss",
          "decline",
          "end");

  @TempDir Path data;

  private final Map<String, AtomicLong> seen = new ConcurrentSkipListMap<>();

  /** Time moves once in so many of them. */
  private final Semaphore acts = new Semaphore(0);

  private final AtomicReference<String> newest = new AtomicReference<>("");

  @Test
  void oneCallAtATimeAndEachEndsOnce() throws Exception {
    try (TestServer one = server(null);
        TestServer other = Database.isShared() ? server(one) : null) {
      List<TestServer> servers = other == null ? List.of(one) : List.of(one, other);
      Person ann = one.signIn("ann");
      Person ben = one.signIn("ben");
      long match = one.match(ann, ben);
      try (TestFeed watching = ann.on("watcher").feed()) {
        storm(servers, List.of(ann, ben), match);
        ann.end(ann.calls(match));

        Map<String, List<JsonNode>> stories = new HashMap<>();
        for (JsonNode frame : watching.all()) {
          if (frame.path("type").asString().equals("session.updated")) {
            JsonNode session = frame.path("session");
            stories
                .computeIfAbsent(session.path("session_id").asString(), id -> new ArrayList<>())
                .add(session);
          }
        }
        stories
            .values()
            .forEach(story -> count("ended " + story.getLast().path("end_reason").asString()));
        log.info("seed {}, {} sessions, {}", SEED, stories.size(), counts());
        assertThat(stories.values()).isNotEmpty().allSatisfy(RaceStormTest::holds);
        assertThat(Database.number(data, LIVE)).isZero();
      }
    }
    assertThat(seen.keySet()).as("verbs that were not tried").hasSizeGreaterThan(ALLOWED.size());
  }

  private TestServer server(TestServer sharedTime) {
    return new TestServer(
        data,
        config -> {
          ServerConfig plenty = config.withLimits(config.limits().withRequestsPerToken(1 << 20));
          return sharedTime == null ? plenty : plenty.withTimeline(sharedTime.time);
        });
  }

  private void storm(List<TestServer> servers, List<Person> people, long match) throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        Random random = new Random(SEED + t);
        Person person = people.get(t % people.size()).on("device-" + t / 2 % DEVICES);
        Person here = at(servers.get(t / 2 % servers.size()), person);
        all.add(
            threads.submit(() -> {
              while (System.nanoTime() < end) {
                act(VERBS.get(random.nextInt(VERBS.size())), here, match);
              }
            }));
      }
      all.add(
          threads.submit(() -> {
            Random random = new Random(SEED - 1);
            while (System.nanoTime() < end) {
              assertThat(Database.number(data, LIVE)).as("live sessions").isLessThanOrEqualTo(1);
              servers.getFirst().time.moveBy(Duration.ofSeconds(random.nextInt(50)));
            }
          }));
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static Person at(TestServer server, Person who) {
    return new Person(server.http, server.url(), who.id(), who.name(), who.token(), who.device());
  }

  private void act(String verb, Person who, long match) {
    String session = newest.get();
    if (session.isEmpty() && !verb.equals("start")) {
      return;
    }
    Reply reply =
        switch (verb) {
          case "start" -> who.call(match);
          case "join" -> who.join(session);
          case "take over" -> who.post("/api/video/join-call/" + session + "?takeover=true");
          case "signal" -> who.signal(session, "x");
          default -> who.post("/api/video/" + verb + "-call/" + session);
        };
    String outcome = verb + " " + reply.status();
    if (verb.equals("start")) {
      newest.set(reply.at("session_id"));
      outcome += reply.at("reused").equals("true") ? " reused" : " created";
    } else if (verb.equals("join") && reply.status() == 200) {
      outcome += " " + reply.at("session_status");
    } else if (verb.equals("end") && reply.status() == 200) {
      // Whoever ended it, it is over for everybody from here on.
      Reply after = who.session(session);
      assertThat(after.status() == 404 ? "completed" : after.at("status"))
          .isIn("completed", "cancelled");
    }
    assertThat(ALLOWED.getOrDefault(verb, Set.of()))
        .as("%s: %s", verb, reply.body())
        .contains(reply.status());
    count(outcome);
    acts.release();
  }

  private void count(String outcome) {
    seen.computeIfAbsent(outcome, key -> new AtomicLong()).incrementAndGet();
  }

  /** Each change once, in order, and none after its end. */
  private static void holds(List<JsonNode> story) {
    long first = story.getFirst().path("rev").asLong();
    for (int i = 0; i < story.size(); i++) {
      assertThat(story.get(i).path("rev").asLong()).as("%s", story).isEqualTo(first + i);
      boolean over = !story.get(i).path("ended_at").isNull();
      assertThat(over).as("%s", story).isEqualTo(i == story.size() - 1);
    }
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    seen.forEach((outcome, count) -> counts.put(outcome, count.get()));
    return counts;
  }
}
