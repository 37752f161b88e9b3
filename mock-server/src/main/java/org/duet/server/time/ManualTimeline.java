package org.duet.server.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A time that stands still until it is moved. Moving it fires what is due on the moving thread, one
 * by one in order, each at its own time, and returns when all of it has run.
 */
public final class ManualTimeline implements Timeline {
  private record Due(Instant at, long order, Runnable what) {}

  private final PriorityQueue<Due> timers =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final ReentrantLock moving = new ReentrantLock();
  private Instant now;
  private long scheduled;

  public ManualTimeline(Instant start) {
    this.now = start;
  }

  /** Stands at some fixed moment. */
  public ManualTimeline() {
    this(Instant.parse("2026-01-01T12:00:00Z"));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Timer at(Instant when, Runnable what) {
    Due due = new Due(when, scheduled++, what);
    timers.add(due);
    return () -> cancel(due);
  }

  private synchronized void cancel(Due due) {
    timers.remove(due);
  }

  /** Moves on by this much; see {@link #moveTo}. */
  public void moveBy(Duration much) {
    moveTo(instant().plus(much));
  }

  /** Moves on to this moment, firing what is due on the way. Must not be called by a timer. */
  public void moveTo(Instant then) {
    moving.lock();
    try {
      // What a timer schedules for before then fires too.
      for (Optional<Due> due = next(then); due.isPresent(); due = next(then)) {
        due.get().what().run();
      }
      arrive(then);
    } finally {
      moving.unlock();
    }
  }

  private synchronized Optional<Due> next(Instant then) {
    Due first = timers.peek();
    if (first == null || first.at().isAfter(then)) {
      return Optional.empty();
    }
    timers.remove();
    arrive(first.at());
    return Optional.of(first);
  }

  private synchronized void arrive(Instant then) {
    if (then.isAfter(now)) {
      now = then;
    }
  }

  @Override
  public synchronized void close() {
    timers.clear();
  }
}
