package org.duet.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what happened within the last minute. Thread-safe. */
final class FrameLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Deque<Instant> recent = new ArrayDeque<>();

  FrameLimit(int most) {
    this.most = most;
  }

  /** Notes one more; false if that is too many. */
  synchronized boolean allows(Instant now) {
    while (!recent.isEmpty() && !recent.getFirst().isAfter(now.minus(MINUTE))) {
      recent.removeFirst();
    }
    recent.addLast(now);
    return recent.size() <= most;
  }
}
