package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * However many calls there were, the tables hold what the clean-up rules say, and the database's
 * files do not grow any more.
 *
 * <p>{@code -Dduet.calls=10000 -Dduet.matches=100} makes it the long run.
 */
class RowsStayFewTest {
  private static final Logger log = LoggerFactory.getLogger(RowsStayFewTest.class);
  private static final int CALLS = Integer.getInteger("duet.calls", 560);
  private static final int MATCHES = Integer.getInteger("duet.matches", 20);
  private static final int AT_ONCE = 4;
  private static final int KEPT = 3;

  @TempDir Path data;

  private record Pair(Person caller, Person callee, long match) {}

  @Test
  void theyDoHoweverManyCalls() throws Exception {
    try (TestServer server =
        new TestServer(data, c -> c.withLimits(c.limits().withRequestsPerToken(1_000_000)))) {
      List<Pair> pairs = pairs(server);
      List<Long> sizes = new ArrayList<>();
      int quarter = CALLS / MATCHES / 4;
      for (int part = 0; part < 4; part++) {
        call(pairs, part * quarter, (part + 1) * quarter);
        sizes.add(size());
      }
      log.info("{} calls on {} matches; bytes after each quarter: {}", CALLS, MATCHES, sizes);

      assertThat(Database.count(data, "video_session")).isEqualTo(2L * KEPT * MATCHES);
      assertThat(Database.count(data, "session_member")).isEqualTo(4L * KEPT * MATCHES);
      assertThat(Database.count(data, "call_presence")).isZero();
      assertThat(Database.count(data, "call_signal")).isZero();
      assertThat(sizes.getLast()).as("%s", sizes).isLessThanOrEqualTo(sizes.get(1) * 11 / 10);
    }
  }

  /** People enough, and so many pairs of them matched. */
  private List<Pair> pairs(TestServer server) {
    List<Person> people = new ArrayList<>();
    while (people.size() * (people.size() - 1) / 2 < MATCHES) {
      people.add(server.register("caller" + people.size()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int one = 0; one < people.size(); one++) {
      for (int other = 0; other < one && pairs.size() < MATCHES; other++) {
        long match = 1000 + pairs.size();
        Database.change(data, matched(match, people.get(other).id(), people.get(one).id()));
        pairs.add(new Pair(people.get(other), people.get(one), match));
      }
    }
    return pairs;
  }

  private static String matched(long match, long one, long other) {
    return """
    INSERT INTO match_pair (id, one_id, other_id, score, status, one_decision, other_decision,
      one_offered, other_offered, call_completed, created_at)
    VALUES (%d, %d, %d, 0.5, 'matched', 'like', 'like', 1, 1, 1, 0)\
    """
        .formatted(match, one, other);
  }

  /** Each pair's calls from this number to that one; half of them are answered. */
  private static void call(List<Pair> pairs, int from, int to) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (Pair pair : pairs) {
        all.add(
            threads.submit(() -> {
              for (int i = from; i < to; i++) {
                String session = pair.caller().calls(pair.match());
                pair.caller().signal(session, "offer").ok();
                if (i % 2 == 0) {
                  pair.callee().join(session).ok();
                }
                pair.caller().end(session).ok();
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /** Bytes of the database with its log. */
  private long size() {
    try (Stream<Path> files = Files.list(data)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
