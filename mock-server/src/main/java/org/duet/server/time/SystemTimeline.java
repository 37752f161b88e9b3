package org.duet.server.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of this machine; timers fire on one daemon thread. */
public final class SystemTimeline implements Timeline {
  private static final Logger log = LoggerFactory.getLogger(SystemTimeline.class);

  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("duet-timeline").daemon().factory());

  public SystemTimeline() {
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Timer at(Instant when, Runnable what) {
    // A timer that fires a fraction early would find that nothing is due yet.
    long millis = Math.max(0, Duration.between(Instant.now(), when).toMillis() + 1);
    if (timers.isShutdown()) {
      return () -> {};
    }
    Future<?> task = timers.schedule(() -> run(what), millis, TimeUnit.MILLISECONDS);
    return () -> task.cancel(false);
  }

  private static void run(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException e) {
      log.error("a timer failed", e);
    }
  }

  @Override
  public void close() {
    timers.shutdown();
  }
}
