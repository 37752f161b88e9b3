package org.duet.app.threads;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Timers by the machine's clock, on one daemon thread. Closed, they do nothing more. */
public final class SystemTimers implements Timers, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SystemTimers.class);

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("duet-timers").factory());

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      var _ = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("Too late for a timer");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
