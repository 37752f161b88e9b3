package org.duet.app.backend;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection to the server's event feed alive until told otherwise.
 *
 * <pre>
 * closed ──open──▶ connecting ──snapshot──▶ connected ──lost, silent, gap──▶ waiting ─▶ connecting
 *                      └── 401, 4401: closed for good, until opened with another token
 * </pre>
 *
 * All of it happens on one thread of its own; frames are handed on from the thread they come on.
 */
public final class EventFeed implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
  private static final int TOKEN_DEAD = 4401;

  private final WireCodec codec;
  private final FeedSettings settings;
  private final String deviceId;
  private final InstantSource clock;
  private final NetworkWatch network;
  private final ClientManager client = ClientManager.createClient();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("duet-feed").factory());
  private final Backoff backoff;

  // All of these belong to the thread, but for the connection, which others read.
  private @Nullable Goal goal;
  private volatile @Nullable FeedConnection connection;
  private long connectedAt;
  private @Nullable ScheduledFuture<?> heartbeat;
  private @Nullable ScheduledFuture<?> watchdog;
  private @Nullable ScheduledFuture<?> lookout;
  private @Nullable ScheduledFuture<?> attempt;

  /** What is to be kept alive. */
  private record Goal(Access access, FeedListener listener) {}

  public EventFeed(
      WireCodec codec,
      FeedSettings settings,
      String deviceId,
      InstantSource clock,
      NetworkWatch network) {
    this.codec = codec;
    this.settings = settings;
    this.deviceId = deviceId;
    this.clock = clock;
    this.network = network;
    this.backoff = new Backoff(settings.firstRetry(), settings.lastRetry(), new SplittableRandom());
    var properties = client.getProperties();
    properties.put(
        ClientProperties.HANDSHAKE_TIMEOUT, Math.toIntExact(settings.handshake().toMillis()));
    properties.put(ClientProperties.REDIRECT_ENABLED, false);
    properties.put(ClientProperties.SHARED_CONTAINER, false);
  }

  /** Connects, and stays so, in the place of what was open before. Returns at once. */
  public void open(Access access, FeedListener listener) {
    run(() -> {
      stop();
      goal = new Goal(access, listener);
      backoff.reset();
      connect();
    });
  }

  /** Disconnects, and stays so. Returns at once. */
  public void disconnect() {
    run(this::stop);
  }

  /**
   * Sends a frame after those before it.
   *
   * @return whether the socket took it; false at once without a connection
   */
  public CompletableFuture<Boolean> send(ClientFrame frame) {
    FeedConnection open = connection;
    return open == null ? CompletableFuture.completedFuture(false) : open.send(codec.encode(frame));
  }

  /** Disconnects for good; waits until that is under way. */
  @Override
  public void close() {
    run(this::stop);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.shutdown();
  }

  private void run(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      log.debug("The feed is closed");
    }
  }

  private void stop() {
    goal = null;
    cancel(attempt);
    cancel(lookout);
    cancel(heartbeat);
    cancel(watchdog);
    FeedConnection old = connection;
    connection = null;
    if (old != null) {
      old.close();
    }
  }

  private static void cancel(@Nullable ScheduledFuture<?> timer) {
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private void connect() {
    Goal wanted = goal;
    if (wanted == null) {
      return;
    }
    cancel(attempt);
    cancel(lookout);
    wanted.listener().connecting();
    FeedConnection next = new FeedConnection(codec, new Owner(wanted));
    connection = next;
    connectedAt = System.nanoTime();
    heartbeat =
        thread.scheduleWithFixedDelay(
            () -> beat(next),
            settings.ping().toMillis(),
            settings.ping().toMillis(),
            TimeUnit.MILLISECONDS);
    watch(next, settings.silence());
    // A handshake blocks.
    Thread.ofVirtual().name("duet-feed-handshake").start(() -> shakeHands(next, wanted.access()));
  }

  private void shakeHands(FeedConnection next, Access access) {
    try {
      client.connectToServer(
          next, FeedConnection.handshake(access, deviceId), access.server().feed());
    } catch (DeploymentHandshakeException e) {
      next.end(e.getHttpStatusCode() == 401 ? TOKEN_DEAD : 0);
    } catch (DeploymentException | IOException | RuntimeException e) {
      log.info("The feed does not connect: {}", e.getClass().getSimpleName());
      next.end(0);
    }
  }

  private void beat(FeedConnection of) {
    if (of == connection) {
      of.ping();
    }
  }

  /** Neither the socket nor the library notice when the other side is just not there any more. */
  private void watch(FeedConnection of, Duration after) {
    watchdog =
        thread.schedule(
            () -> {
              if (of != connection) {
                return;
              }
              Duration left = settings.silence().minus(of.silence());
              if (left.isPositive()) {
                watch(of, left);
              } else {
                log.info("The feed is silent");
                of.end(0);
              }
            },
            after.toMillis() + 1,
            TimeUnit.MILLISECONDS);
  }

  private final class Owner implements FeedConnection.Owner {
    private final Goal of;

    Owner(Goal of) {
      this.of = of;
    }

    @Override
    public void arrived(FeedConnection from, FeedFrame frame) {
      of.listener().arrived(frame, clock.instant());
    }

    @Override
    public void over(FeedConnection which, int code) {
      run(() -> lost(which, code));
    }
  }

  private void lost(FeedConnection which, int code) {
    Goal wanted = goal;
    if (wanted == null || which != connection) {
      return;
    }
    connection = null;
    cancel(heartbeat);
    cancel(watchdog);
    log.info("The feed is gone, code {}", code);
    if (code == TOKEN_DEAD) {
      goal = null;
      wanted.listener().tokenRejected();
      return;
    }
    if (System.nanoTime() - connectedAt > settings.steady().toNanos()) {
      backoff.reset();
    }
    retry(wanted);
  }

  private void retry(Goal wanted) {
    Set<InetAddress> before = network.addresses();
    if (before.isEmpty() && !wanted.access().server().isLocal()) {
      wanted.listener().networkGone();
    } else {
      Duration wait = backoff.next();
      Instant next = clock.instant().plus(wait);
      wanted.listener().lost(next);
      attempt = thread.schedule(this::connect, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
    lookout =
        thread.scheduleWithFixedDelay(
            () -> lookOut(before),
            settings.lookout().toMillis(),
            settings.lookout().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** A network that is back, or another one, is worth an attempt at once. */
  private void lookOut(Set<InetAddress> before) {
    Set<InetAddress> now = network.addresses();
    if (!now.isEmpty() && !now.equals(before)) {
      backoff.reset();
      connect();
    }
  }
}
