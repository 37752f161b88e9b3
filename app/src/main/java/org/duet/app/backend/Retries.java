package org.duet.app.backend;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When to connect again: after a while, and at once when the network comes back or is another one.
 * Of the feed's thread.
 */
final class Retries {
  private final FeedSettings settings;
  private final ScheduledExecutorService thread;
  private final NetworkWatch network;
  private final Runnable connect;
  private final Backoff backoff;
  private @Nullable ScheduledFuture<?> attempt;
  private @Nullable ScheduledFuture<?> lookout;

  Retries(
      FeedSettings settings,
      ScheduledExecutorService thread,
      NetworkWatch network,
      Runnable connect) {
    this.settings = settings;
    this.thread = thread;
    this.network = network;
    this.connect = connect;
    this.backoff = new Backoff(settings.firstRetry(), settings.lastRetry(), new SplittableRandom());
  }

  /** The next failure is the first one. */
  void beginAnew() {
    backoff.reset();
  }

  /**
   * Plans the next attempt.
   *
   * @return in how long it is; empty where there is no network that leads to the server
   */
  Optional<Duration> plan(ServerAddress server) {
    Set<InetAddress> before = network.addresses();
    long often = settings.lookout().toMillis();
    lookout =
        thread.scheduleWithFixedDelay(() -> lookOut(before), often, often, TimeUnit.MILLISECONDS);
    if (before.isEmpty() && !server.isLocal()) {
      return Optional.empty();
    }
    Duration wait = backoff.next();
    attempt = thread.schedule(connect, wait.toMillis(), TimeUnit.MILLISECONDS);
    return Optional.of(wait);
  }

  /** Plans the next attempt for then, whatever the network does. */
  void planIn(Duration wait) {
    attempt = thread.schedule(connect, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lookOut(Set<InetAddress> before) {
    Set<InetAddress> now = network.addresses();
    if (!now.isEmpty() && !now.equals(before)) {
      backoff.reset();
      connect.run();
    }
  }

  /** Nothing is planned any more. */
  void stop() {
    if (attempt != null) {
      attempt.cancel(false);
    }
    if (lookout != null) {
      lookout.cancel(false);
    }
  }
}
