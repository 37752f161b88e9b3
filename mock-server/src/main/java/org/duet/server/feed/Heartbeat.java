package org.duet.server.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pings every connection and gives up those that are silent. It runs in real time, not on the
 * server's timeline: sockets do not stand still with it.
 */
public final class Heartbeat implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  /** How long a device may take to read what it is told at the end. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("duet-heartbeat").daemon().factory());
  private final List<Future<?>> beats = new ArrayList<>();
  private final Hub hub;
  private final FeedSettings settings;

  public Heartbeat(Hub hub, FeedSettings settings) {
    this.hub = hub;
    this.settings = settings;
  }

  public void start() {
    long ping = settings.ping().toNanos();
    beats.add(timer.scheduleAtFixedRate(this::ping, ping, ping, TimeUnit.NANOSECONDS));
    // Five looks within the longest silence: a dead peer is noticed at most a fifth late.
    long sweep = Math.max(1, settings.silence().toNanos() / 5);
    beats.add(timer.scheduleAtFixedRate(this::sweep, sweep, sweep, TimeUnit.NANOSECONDS));
  }

  private void ping() {
    for (Connection connection : hub.all()) {
      try {
        connection.ping();
      } catch (RuntimeException e) {
        connection.cut();
      }
    }
  }

  private void sweep() {
    for (Connection connection : hub.all()) {
      if (connection.lingers(LAST_WORDS)) {
        connection.cut();
      } else if (connection.silentFor(settings.silence())) {
        log.info("feed of user {} given up: silent", connection.caller().userId());
        connection.cut();
      }
    }
  }

  @Override
  public void close() {
    beats.forEach(beat -> beat.cancel(false));
    timer.shutdown();
  }
}
