package org.duet.app.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.duet.app.threads.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that this machine slept: its timers stood still while the time of day went on. One that
 * was only very busy looks the same, and no harm comes of it.
 */
public final class WakeWatch {
  private static final Logger log = LoggerFactory.getLogger(WakeWatch.class);
  private static final Duration STEP = Duration.ofSeconds(2);

  /** No machine that is awake lets a timer wait for so long. */
  private static final Duration GAP = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Timers timers;
  private final Runnable woken;

  /**
   * Does nothing yet.
   *
   * @param clock the time of day
   * @param woken told on the timers' thread
   */
  public WakeWatch(InstantSource clock, Timers timers, Runnable woken) {
    this.clock = clock;
    this.timers = timers;
    this.woken = woken;
  }

  /** Watches from now on, for as long as the timers run. */
  public void start() {
    next(clock.instant());
  }

  private void next(Instant before) {
    timers.after(
        STEP,
        () -> {
          Instant now = clock.instant();
          if (Duration.between(before, now).compareTo(STEP.plus(GAP)) > 0) {
            log.info("This machine slept");
            woken.run();
          }
          next(now);
        });
  }
}
