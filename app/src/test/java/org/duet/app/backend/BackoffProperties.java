package org.duet.app.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Waiting before the next attempt. */
class BackoffProperties {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LAST = Duration.ofSeconds(30);

  @Property
  void theBoundDoublesUpToTheLast(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int failures) {
    var backoff = new Backoff(FIRST, LAST, new SplittableRandom(seed));
    for (int i = 0; i < failures; i++) {
      backoff.next();
    }
    long bound = failures >= 6 ? LAST.toMillis() : FIRST.toMillis() << failures;
    assertThat(backoff.next().toMillis()).isBetween(0L, bound);
  }

  @Property
  void afterAResetItBeginsAnew(@ForAll long seed, @ForAll @IntRange(max = 80) int failures) {
    var backoff = new Backoff(FIRST, LAST, new SplittableRandom(seed));
    for (int i = 0; i < failures; i++) {
      backoff.next();
    }
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
  }
}
