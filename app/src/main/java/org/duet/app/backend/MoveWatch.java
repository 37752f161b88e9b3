package org.duet.app.backend;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.duet.app.threads.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that this machine is in another network, or back in one: what it was connected by is gone
 * then. One more network beside the others changes nothing.
 */
public final class MoveWatch {
  private static final Logger log = LoggerFactory.getLogger(MoveWatch.class);
  private static final Duration STEP = Duration.ofSeconds(1);

  private final NetworkWatch network;
  private final Timers timers;
  private final BooleanSupplier wanted;
  private final Runnable moved;

  /**
   * Does nothing yet.
   *
   * @param wanted whether anybody has to know; else the system is not asked
   * @param moved told on the timers' thread
   */
  public MoveWatch(NetworkWatch network, Timers timers, BooleanSupplier wanted, Runnable moved) {
    this.network = network;
    this.timers = timers;
    this.wanted = wanted;
    this.moved = moved;
  }

  /** Watches from now on, for as long as the timers run. */
  public void start() {
    timers.after(STEP, this::begin);
  }

  private void begin() {
    if (wanted.getAsBoolean()) {
      next(network.addresses());
    } else {
      start();
    }
  }

  private void next(Set<InetAddress> before) {
    timers.after(
        STEP,
        () -> {
          if (!wanted.getAsBoolean()) {
            start();
            return;
          }
          Set<InetAddress> now = network.addresses();
          if (!now.isEmpty() && (before.isEmpty() || !now.containsAll(before))) {
            log.info("This machine is in another network");
            moved.run();
          }
          next(now);
        });
  }
}
