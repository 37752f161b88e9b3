package org.duet.server.feed;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.duet.server.account.Gate;
import org.duet.server.http.Caller;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.StoreUnavailable;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Devices that connect to the event feed, what they send, and their going. */
public final class FeedHandler {
  private static final Logger log = LoggerFactory.getLogger(FeedHandler.class);
  private static final Duration GOOD_BYE = Duration.ofMillis(700);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Store store;
  private final Hub hub;
  private final FeedEntranceHandler entrance;
  private final CallSide calls;
  private final WireCodec codec;
  private final Timeline timeline;
  private final FeedSettings settings;
  private final FeedCounts counts = new FeedCounts();
  private volatile boolean stopping;
  private final Map<String, Feed> open = new ConcurrentHashMap<>();

  /** Those that are being taken out. */
  private final Map<Connection, CompletableFuture<Void>> parting = new ConcurrentHashMap<>();

  /** A connection with what its device may still send. */
  private record Feed(
      Connection connection,
      FrameLimit frames,
      FrameLimit bad,
      Timeline.Timer expiry,
      CompletableFuture<Void> gone) {}

  public FeedHandler(
      Store store,
      Hub hub,
      Gate gate,
      CallSide calls,
      WireCodec codec,
      Timeline timeline,
      FeedSettings settings) {
    this.store = store;
    this.hub = hub;
    this.entrance = new FeedEntranceHandler(gate);
    this.calls = calls;
    this.codec = codec;
    this.timeline = timeline;
    this.settings = settings;
  }

  /** What it did so far. */
  public FeedCounts counts() {
    return counts;
  }

  /** Lets a device in before the upgrade, or refuses it. */
  public void beforeUpgrade(Context ctx) {
    entrance.beforeUpgrade(ctx);
  }

  /** Answers who asks for it without the handshake of a WebSocket. */
  public void withoutHandshake(Context ctx) {
    entrance.withoutHandshake(ctx);
  }

  public void configure(WsConfig ws) {
    ws.onConnect(this::connected);
    ws.onMessage(ctx -> received(ctx, ctx.message()));
    ws.onBinaryMessage(ctx -> bad(ctx, "Frames are text.", null));
    ws.onClose(this::closed);
    ws.onError(ctx -> log.debug("a feed failed: {}", String.valueOf(ctx.error())));
  }

  private void connected(WsContext ctx) {
    // Silence is watched over by the heartbeat, which sees what comes in only.
    ctx.session.setIdleTimeout(Duration.ZERO);
    ctx.session.setMaxTextMessageSize(4L * 1024 * 64);
    Gate.Entry entry = FeedEntranceHandler.entry(ctx);
    Caller caller = entry.caller();
    Connection connection =
        new Connection(caller, ctx.session, codec, settings.maxUnsent(), counts);
    Timeline.Timer expiry =
        timeline.at(entry.until(), () -> connection.close(Connection.TOKEN_DEAD, "token expired"));
    open.put(
        ctx.sessionId,
        new Feed(
            connection,
            new FrameLimit(settings.frames()),
            new FrameLimit(settings.badFrames()),
            expiry,
            new CompletableFuture<>()));
    try {
      takeIn(connection);
    } catch (StoreUnavailable e) {
      connection.close(Connection.TRY_AGAIN, "the database can not do this now");
    }
    if (!ctx.session.isOpen() && !stopping) {
      // It went while it was being taken in: its closing found nothing to take out.
      gone(connection);
    }
  }

  private void takeIn(Connection connection) {
    Caller caller = connection.caller();
    store.change(tx -> {
      if (!stillHolds(tx, caller)) {
        tx.afterCommit(() -> connection.close(Connection.TOKEN_DEAD, "token revoked"));
        return;
      }
      FeedFrame first = calls.snapshot(tx, caller.userId());
      tx.afterCommit(() -> {
        connection.send(first);
        hub.register(connection);
      });
      calls.connected(tx, caller.userId(), caller.device());
    });
  }

  /** A log-out between the upgrade and now would otherwise go unnoticed. */
  private boolean stillHolds(Transaction tx, Caller caller) {
    return tx.tokens().find(caller.tokenHash(), timeline.instant()).isPresent();
  }

  private void received(WsContext ctx, String text) {
    Feed feed = open.get(ctx.sessionId);
    if (feed == null) {
      return;
    }
    Instant now = timeline.instant();
    if (!feed.frames().allows(now)) {
      feed.connection().close(Connection.TOO_MANY, "too many frames");
      return;
    }
    ClientFrame frame;
    try {
      if (text.getBytes(StandardCharsets.UTF_8).length > 2 * 64 * 1024) {
        throw Refused.tooLarge("A frame has at most 128 KiB.");
      }
      frame = codec.decodeClientFrame(text);
    } catch (WireException e) {
      bad(ctx, String.valueOf(e.getMessage()), typeOf(text));
      return;
    } catch (Refused e) {
      bad(ctx, e.problem().detail(), typeOf(text));
      return;
    }
    answer(ctx, feed.connection(), frame);
  }

  private @Nullable String typeOf(String text) {
    return codec.typeOfBadFrame(text).orElse(null);
  }

  private void answer(WsContext ctx, Connection connection, ClientFrame frame) {
    Caller caller = connection.caller();
    String to = frame instanceof ClientFrame.Sync ? "sync" : "signal";
    try {
      switch (frame) {
        case ClientFrame.Sync sync ->
            store.change(tx -> {
              FeedFrame snapshot = calls.snapshot(tx, caller.userId());
              tx.afterCommit(() -> connection.send(snapshot));
            });
        case ClientFrame.Signal signal -> calls.signal(caller, signal);
      }
    } catch (Refused e) {
      if (e.problem().status() == 422) {
        bad(ctx, e.problem().detail(), to);
      } else {
        // A signal that comes too late is nobody's fault, and does not count as bad.
        connection.send(new FeedFrame.BadFrame(e.problem().detail(), to));
      }
    } catch (StoreUnavailable e) {
      connection.send(
          new FeedFrame.BadFrame("The server can not do this now. Please try again.", to));
    }
  }

  private void bad(WsContext ctx, String detail, @Nullable String inReplyTo) {
    Feed feed = open.get(ctx.sessionId);
    if (feed == null) {
      return;
    }
    log.info("bad frame of user {}", feed.connection().caller().userId());
    if (feed.bad().allows(timeline.instant())) {
      feed.connection().send(new FeedFrame.BadFrame(detail, inReplyTo));
    } else {
      feed.connection().close(Connection.TOO_MANY, "too many bad frames");
    }
  }

  private void closed(WsContext ctx) {
    Feed feed = open.remove(ctx.sessionId);
    if (feed != null) {
      feed.expiry().cancel();
      feed.gone().complete(null);
      if (!stopping) {
        part(feed.connection());
      }
    }
  }

  /**
   * On a thread of its own: what breaks while it is written to is told of by whoever writes, in the
   * middle of that, and they may be what the next write to the database waits for.
   */
  private void part(Connection connection) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    parting.put(connection, over);
    Thread.startVirtualThread(() -> {
      try {
        gone(connection);
      } finally {
        parting.remove(connection);
        over.complete(null);
      }
    });
  }

  /**
   * Takes a connection out between two writes, as it was taken in: a signal either was given to it
   * before, and is taken back now, or finds it gone.
   */
  private void gone(Connection connection) {
    boolean[] left = new boolean[1];
    try {
      store.change(tx -> {
        takeBack(tx, connection);
        tx.afterCommit(() -> left[0] = hub.unregister(connection));
      });
    } catch (StoreUnavailable e) {
      log.warn("what user {} was not sent is lost: {}", connection.caller().userId(), e.toString());
      left[0] = hub.unregister(connection);
    }
    if (left[0]) {
      left(connection.caller().userId());
    }
  }

  /** Tells that a person is gone; while the database can not be told, again and again. */
  private void left(long user) {
    try {
      calls.left(user);
    } catch (StoreUnavailable e) {
      timeline.at(timeline.instant().plus(AGAIN), () -> left(user));
    }
  }

  private void takeBack(Transaction tx, Connection connection) {
    var unsent = connection.over();
    if (!unsent.isEmpty()) {
      calls.notDelivered(tx, connection.caller().userId(), unsent);
      tx.afterCommit(connection::forgetSignals);
    }
  }

  /** Says good-bye to all devices, and waits a moment for theirs. That they go is no absence. */
  public void stop() {
    stopping = true;
    // Not the hub's: one may just be on its way there.
    List<Feed> feeds = List.copyOf(open.values());
    feeds.forEach(f -> f.connection().close(Connection.SERVER_STOPS, "the server stops"));
    var gone = feeds.stream().map(Feed::gone).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(gone).get(GOOD_BYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.info("some devices did not say good-bye");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    feeds.forEach(f -> f.connection().cut());
    CompletableFuture.allOf(parting.values().toArray(CompletableFuture<?>[]::new)).join();
    try {
      store.change(tx -> feeds.forEach(f -> takeBack(tx, f.connection())));
    } catch (StoreUnavailable e) {
      log.warn("signals that were not sent are lost: {}", e.toString());
    }
  }
}
