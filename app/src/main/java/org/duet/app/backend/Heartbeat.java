package org.duet.app.backend;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the other side of a connection is just not there any more, which neither a socket
 * nor the library do: asks regularly, and gives up after too long a silence. Of the feed's thread.
 */
final class Heartbeat {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final FeedSettings settings;
  private final ScheduledExecutorService thread;
  private @Nullable ScheduledFuture<?> pings;
  private @Nullable ScheduledFuture<?> watchdog;

  Heartbeat(FeedSettings settings, ScheduledExecutorService thread) {
    this.settings = settings;
    this.thread = thread;
  }

  void start(FeedConnection of) {
    stop();
    long ping = settings.ping().toMillis();
    pings = thread.scheduleWithFixedDelay(of::ping, ping, ping, TimeUnit.MILLISECONDS);
    watch(of, settings.silence());
  }

  private void watch(FeedConnection of, Duration after) {
    watchdog = thread.schedule(() -> check(of), after.toMillis() + 1, TimeUnit.MILLISECONDS);
  }

  private void check(FeedConnection of) {
    Duration left = settings.silence().minus(of.silence());
    if (left.isPositive()) {
      watch(of, left);
    } else {
      log.info("The feed is silent");
      of.end(0);
    }
  }

  void stop() {
    if (pings != null) {
      pings.cancel(false);
    }
    if (watchdog != null) {
      watchdog.cancel(false);
    }
  }
}
