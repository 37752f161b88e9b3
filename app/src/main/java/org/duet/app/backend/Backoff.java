package org.duet.app.backend;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: full jitter, so that many clients do not come at once.
 */
final class Backoff {
  private final Duration first;
  private final Duration last;
  private final RandomGenerator random;
  private int failures;

  Backoff(Duration first, Duration last, RandomGenerator random) {
    this.first = first;
    this.last = last;
    this.random = random;
  }

  /** Between nothing and a bound that doubles with every failure. */
  Duration next() {
    long bound = Math.min(last.toMillis(), first.toMillis() << Math.min(failures, 16));
    failures++;
    return Duration.ofMillis(random.nextLong(bound + 1));
  }

  void reset() {
    failures = 0;
  }
}
