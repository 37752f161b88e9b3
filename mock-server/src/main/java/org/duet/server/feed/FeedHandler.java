package org.duet.server.feed;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.duet.model.wire.WireCodec;
import org.duet.server.account.Gate;
import org.duet.server.store.Store;
import org.duet.server.time.Timeline;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Devices that connect to the event feed, and their going. */
public final class FeedHandler {
  private static final Logger log = LoggerFactory.getLogger(FeedHandler.class);
  private static final Duration GOOD_BYE = Duration.ofMillis(700);

  /** In bytes; more ends the connection, where less is answered. */
  private static final long LARGEST = 4L * 1024 * 64;

  private final Store store;
  private final FeedEntranceHandler entrance;
  private final Registrar registrar;
  private final CallSide calls;
  private final WireCodec codec;
  private final Timeline timeline;
  private final FeedSettings settings;
  private final FeedCounts counts = new FeedCounts();
  private final Map<String, Feed> open = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /**
   * What a device has open.
   *
   * @param expiry of its token
   * @param gone done once it is closed
   */
  private record Feed(
      Connection connection,
      Receiver receiver,
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
    this.entrance = new FeedEntranceHandler(gate);
    this.registrar = new Registrar(store, hub, calls, timeline);
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
    ws.onMessage(ctx -> whileOpen(ctx, receiver -> receiver.receive(ctx.message())));
    ws.onBinaryMessage(ctx -> whileOpen(ctx, Receiver::receiveBytes));
    ws.onClose(this::closed);
    ws.onError(ctx -> log.debug("a feed failed: {}", String.valueOf(ctx.error())));
  }

  private void whileOpen(WsContext ctx, Consumer<Receiver> task) {
    Feed feed = open.get(ctx.sessionId);
    if (feed != null) {
      task.accept(feed.receiver());
    }
  }

  private void connected(WsContext ctx) {
    // Silence is watched over by the heartbeat, which sees what comes in only.
    ctx.session.setIdleTimeout(Duration.ZERO);
    ctx.session.setMaxTextMessageSize(LARGEST);
    Feed feed = feed(FeedEntranceHandler.entry(ctx), ctx.session);
    open.put(ctx.sessionId, feed);
    registrar.takeIn(feed.connection());
    if (!ctx.session.isOpen() && !stopping) {
      // It went while it was being taken in: its closing found nothing to take out.
      registrar.takeOutNow(feed.connection());
    }
  }

  private Feed feed(Gate.Entry entry, Session session) {
    Connection connection =
        new Connection(entry.caller(), session, codec, settings.maxUnsent(), counts);
    Timeline.Timer expiry =
        timeline.at(entry.until(), () -> connection.close(Connection.TOKEN_DEAD, "token expired"));
    Receiver receiver = new Receiver(connection, calls, store, codec, timeline, settings);
    return new Feed(connection, receiver, expiry, new CompletableFuture<>());
  }

  private void closed(WsContext ctx) {
    Feed feed = open.remove(ctx.sessionId);
    if (feed != null) {
      feed.expiry().cancel();
      feed.gone().complete(null);
      if (!stopping) {
        registrar.takeOut(feed.connection());
      }
    }
  }

  /** Says good-bye to all devices, and waits a moment for theirs. That they go is no absence. */
  public void stop() {
    stopping = true;
    // Not the hub's: one may just be on its way there.
    List<Feed> feeds = List.copyOf(open.values());
    List<Connection> connections = feeds.stream().map(Feed::connection).toList();
    connections.forEach(c -> c.close(Connection.SERVER_STOPS, "the server stops"));
    awaitGoodBye(feeds);
    connections.forEach(Connection::cut);
    registrar.takeBack(connections);
  }

  private static void awaitGoodBye(List<Feed> feeds) {
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
  }
}
