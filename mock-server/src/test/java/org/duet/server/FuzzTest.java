package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duet.server.feed.FeedSettings;
import org.duet.server.http.RateLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a client may send: bodies made from the documents, and then spoiled. Every answer is
 * held against the contract where it is received; here it only must not be a failure of the server.
 *
 * <p>{@code -Dduet.fuzz.seed} repeats a run, {@code -Dduet.fuzz.requests} makes it longer.
 */
class FuzzTest {
  private static final Logger log = LoggerFactory.getLogger(FuzzTest.class);
  private static final long SEED = Long.getLong("duet.fuzz.seed", System.nanoTime());
  private static final int REQUESTS = Integer.getInteger("duet.fuzz.requests", 1500);
  private static final int MANY = 1_000_000;

  @TempDir Path data;
  private final Random random = new Random(SEED);
  private final Contract contract = Contract.rest();
  private TestServer server;
  private List<Person> people;
  private long match;

  @BeforeEach
  void start() {
    log.info("fuzz seed {}", SEED);
    server =
        new TestServer(
            data,
            c ->
                c.withLimits(new RateLimits(MANY, MANY, MANY, MANY))
                    .withFeed(FeedSettings.CONTRACT.withBadFrames(MANY).withFrames(MANY)));
    Person ann = server.signIn("ann");
    Person ben = server.signIn("ben");
    match = server.match(ann, ben);
    people = List.of(ann, ben, ann.on("tablet"), server.signIn("mateo"), server.register("fuzz"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noRequestBreaksTheServer() {
    Spoiler spoiler = new Spoiler(random, match);
    Map<Integer, Integer> seen = new TreeMap<>();
    List<String> routes =
        server.routes().stream().filter(r -> !r.contains("logout") && !r.contains("docs")).toList();
    for (int i = 0; i < REQUESTS; i++) {
      String[] route = routes.get(random.nextInt(routes.size())).split(" ");
      Person who = people.get(random.nextInt(people.size()));
      Reply reply = ask(spoiler, who, route[0], route[1]);
      spoiler.learn(reply);
      seen.merge(reply.status(), 1, Integer::sum);
      assertThat(reply.status())
          .as("seed %s, request %s: %s %s: %s", SEED, i, route[0], route[1], reply.body())
          .isLessThan(500);
    }
    log.info("statuses seen {}", seen);
    assertThat(seen.keySet()).contains(200, 400, 403, 404, 422);
    assertThat(
            Database.number(
                data,
                """
                SELECT COALESCE(MAX(n), 0) FROM (SELECT COUNT(*) AS n FROM video_session
                WHERE status IN ('waiting', 'active') GROUP BY match_id) AS live\
                """))
        .isLessThanOrEqualTo(1);
  }

  private Reply ask(Spoiler spoiler, Person who, String method, String path) {
    JsonNode schema = contract.bodyOf(method, path);
    String body = schema.isMissingNode() ? null : spoiler.body(schema);
    String type = random.nextInt(30) == 0 ? "text/plain" : contract.bodyType(method, path);
    return who.send(method, spoiler.path(path), body, body == null ? "" : type);
  }

  @Test
  void noFrameBreaksTheFeed() {
    Spoiler spoiler = new Spoiler(random, match);
    Contract frames = Contract.feed();
    spoiler.learn(people.getFirst().call(match));
    TestFeed feed = people.getFirst().feed();
    for (int i = 0; i < 300; i++) {
      feed.send(
          spoiler.body(frames.schema(random.nextBoolean() ? "SendSignalFrame" : "SyncFrame")));
    }

    assertThat(feed.all()).as("seed %s: it still answers", SEED).isNotNull();
  }
}
