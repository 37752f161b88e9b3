package org.duet.app.backend;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
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
  private static final int ABSENT = -1;
  private static final Set<Integer> FOR_NOW = Set.of(408, 429);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final WireCodec codec;
  private final FeedSettings settings;
  private final String deviceId;
  private final InstantSource clock;
  private final ClientManager client = ClientManager.createClient();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("duet-feed").factory());
  private final Heartbeat heartbeat;
  private final Retries retries;

  // All of these belong to the thread, but for the connection, which others read.
  private @Nullable Goal goal;
  private volatile @Nullable FeedConnection connection;
  private long connectedAt;

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
    this.heartbeat = new Heartbeat(settings, thread);
    this.retries = new Retries(settings, thread, network, this::connect);
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
      retries.beginAnew();
      connect();
    });
  }

  /** Disconnects, and stays so. Returns at once. */
  public void disconnect() {
    run(this::stop);
  }

  /** Connects anew at once: what is open may be so on this side alone. Returns at once. */
  public void renew() {
    run(() -> {
      Goal wanted = goal;
      if (wanted != null) {
        stop();
        goal = wanted;
        retries.beginAnew();
        connect();
      }
    });
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
    run(() -> {
      stop();
      // What was planned is not waited for.
      thread.shutdownNow();
    });
    try {
      if (!thread.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The feed's thread does not end");
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
    retries.stop();
    heartbeat.stop();
    FeedConnection old = connection;
    connection = null;
    if (old != null) {
      old.close();
    }
  }

  private void connect() {
    Goal wanted = goal;
    if (wanted == null) {
      return;
    }
    retries.stop();
    wanted.listener().connecting();
    FeedConnection next = new FeedConnection(codec, new Owner(wanted));
    connection = next;
    connectedAt = System.nanoTime();
    heartbeat.start(next);
    // A handshake blocks.
    Thread.ofVirtual().name("duet-feed-handshake").start(() -> shakeHands(next, wanted.access()));
  }

  private void shakeHands(FeedConnection next, Access access) {
    try {
      client.connectToServer(
          next, FeedConnection.handshake(access, deviceId), access.server().feed());
      codec.prepare(); // the first signals should not wait for it, in a call
    } catch (DeploymentHandshakeException e) {
      next.end(meaning(e.getHttpStatusCode()));
    } catch (DeploymentException | IOException | RuntimeException e) {
      log.info("The feed does not connect: {}", e.getClass().getSimpleName());
      next.end(0);
    }
  }

  /** Whoever answers like this is there, and knows nothing of a feed or of upgrades. */
  private static int meaning(int status) {
    if (status == 401) {
      return TOKEN_DEAD;
    }
    boolean refused = status >= 200 && status < 500 && !FOR_NOW.contains(status);
    return refused || status == 501 ? ABSENT : 0;
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
    heartbeat.stop();
    log.info("The feed is gone, code {}", code);
    if (code == TOKEN_DEAD) {
      goal = null;
      wanted.listener().tokenRejected();
      return;
    }
    if (code == ABSENT) {
      retries.planIn(settings.absent());
      wanted.listener().absent();
      return;
    }
    if (System.nanoTime() - connectedAt > settings.steady().toNanos()) {
      retries.beginAnew();
    }
    retry(wanted);
  }

  private void retry(Goal wanted) {
    Optional<Duration> wait = retries.plan(wanted.access().server());
    if (wait.isPresent()) {
      wanted.listener().lost(clock.instant().plus(wait.get()));
    } else {
      wanted.listener().networkGone();
    }
  }
}
