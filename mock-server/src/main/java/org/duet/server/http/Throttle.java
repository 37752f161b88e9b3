package org.duet.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts, for each key, what happened in its current minute. Thread-safe. */
public final class Throttle {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Keys whose minute is over are thrown out when there are more than this. */
  private static final int MANY = 10_000;

  private record Minute(Instant began, int count) {}

  private final Map<String, Minute> minutes = new HashMap<>();
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

  /** Refuses with 429 if there were too many already. */
  public synchronized void check(String key) {
    Instant now = clock.instant();
    Minute minute = minutes.get(key);
    if (minute != null && isOn(minute, now) && minute.count() >= most) {
      long millis = Duration.between(now, minute.began().plus(MINUTE)).toMillis();
      throw Refused.tooMany(sentence, Math.toIntExact(Math.max(1, (millis + 999) / 1000)));
    }
  }

  /** Notes one more. */
  public synchronized void note(String key) {
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
