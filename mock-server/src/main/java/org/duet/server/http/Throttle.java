package org.duet.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts, for each key, what happened in its current minute. Thread-safe. */
public final class Throttle {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Keys whose minute is over are thrown out when there are more than this. */
  private static final int MANY = 10_000;

  private record Minute(Instant began, int count) {}

  private final Map<String, Minute> minutes = new HashMap<>();

  /** Attempts that have begun and may yet fail. */
  private final Map<String, Integer> underWay = new HashMap<>();

  private final InstantSource clock;
  private final int most;
  private final String sentence;

  /**
   * @param sentence that whoever is refused is told
   */
  public Throttle(InstantSource clock, int most, String sentence) {
    this.clock = clock;
    this.most = most;
    this.sentence = sentence;
  }

  /** Notes one more, and refuses it with 429 if that is too many. */
  public synchronized void count(String key) {
    check(key);
    note(key);
  }

  /**
   * Makes an attempt, of which only a failed one counts: one that gives nothing. It is refused with
   * 429 if too many failed already. While those under way would be too many if all of them failed,
   * it waits for them: so no more fail than may, and none that succeeds is refused for another.
   */
  public <T> Optional<T> attempt(String key, Supplier<Optional<T>> what) {
    begin(key);
    boolean failed = false;
    try {
      Optional<T> result = what.get();
      failed = result.isEmpty();
      return result;
    } finally {
      end(key, failed);
    }
  }

  private synchronized void begin(String key) {
    check(key);
    while (underWay.containsKey(key) && failed(key) + underWay.get(key) >= most) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      check(key);
    }
    underWay.merge(key, 1, Integer::sum);
  }

  private synchronized void end(String key, boolean failed) {
    underWay.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1);
    if (failed) {
      note(key);
    }
    notifyAll();
  }

  private int failed(String key) {
    Minute minute = minutes.get(key);
    return minute != null && isOn(minute, clock.instant()) ? minute.count() : 0;
  }

  /** Refuses with 429 if there were too many already. */
  private synchronized void check(String key) {
    Instant now = clock.instant();
    Minute minute = minutes.get(key);
    if (minute != null && isOn(minute, now) && minute.count() >= most) {
      long millis = Duration.between(now, minute.began().plus(MINUTE)).toMillis();
      throw Refused.tooMany(sentence, Math.toIntExact(Math.max(1, (millis + 999) / 1000)));
    }
  }

  /** Notes one more. */
  private synchronized void note(String key) {
    Instant now = clock.instant();
    if (minutes.size() > MANY) {
      minutes.values().removeIf(minute -> !isOn(minute, now));
    }
    minutes.compute(
        key,
        (k, minute) ->
            minute == null || !isOn(minute, now)
                ? new Minute(now, 1)
                : new Minute(minute.began(), minute.count() + 1));
  }

  private static boolean isOn(Minute minute, Instant now) {
    return now.isBefore(minute.began().plus(MINUTE));
  }
}
