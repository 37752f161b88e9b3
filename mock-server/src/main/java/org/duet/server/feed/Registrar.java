package org.duet.server.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.model.wire.FeedFrame;
import org.duet.server.http.Caller;
import org.duet.server.store.Store;
import org.duet.server.store.StoreUnavailable;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes connections into the hub and out of it, each between two writes: what happens is either in
 * the snapshot that a device begins with or told after it, and a signal either was given to a
 * connection before that went, and is taken back, or finds it gone. Thread-safe.
 *
 * <pre>
 * connected ──takeIn──▶ in the hub ──takeOut──▶ on its way out ──▶ gone, and what it was not sent waits again
 *     └──the token is dead, or there is no database──▶ closed ──takeOut──┘
 * </pre>
 */
final class Registrar {
  private static final Logger log = LoggerFactory.getLogger(Registrar.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Store store;
  private final Hub hub;
  private final CallSide calls;
  private final Timeline timeline;

  private final Map<Connection, CompletableFuture<Void>> onTheirWayOut = new ConcurrentHashMap<>();

  Registrar(Store store, Hub hub, CallSide calls, Timeline timeline) {
    this.store = store;
    this.hub = hub;
    this.calls = calls;
    this.timeline = timeline;
  }

  void takeIn(Connection connection) {
    try {
      store.change(tx -> takeIn(tx, connection));
    } catch (StoreUnavailable e) {
      connection.close(Connection.TRY_AGAIN, "the database can not do this now");
    }
  }

  private void takeIn(Transaction tx, Connection connection) {
    Caller caller = connection.caller();
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
  }

  /** A log-out between the upgrade and now would otherwise go unnoticed. */
  private boolean stillHolds(Transaction tx, Caller caller) {
    return tx.tokens().find(caller.tokenHash(), timeline.instant()).isPresent();
  }

  /**
   * On a thread of its own: what breaks while it is written to is told of by whoever writes, in the
   * middle of that, and they may be what the next write to the database waits for.
   */
  void takeOut(Connection connection) {
    CompletableFuture<Void> out = new CompletableFuture<>();
    onTheirWayOut.put(connection, out);
    Thread.startVirtualThread(() -> {
      try {
        takeOutNow(connection);
      } finally {
        onTheirWayOut.remove(connection);
        out.complete(null);
      }
    });
  }

  void takeOutNow(Connection connection) {
    boolean[] last = new boolean[1];
    try {
      store.change(tx -> {
        takeBack(tx, connection);
        tx.afterCommit(() -> last[0] = hub.unregister(connection));
      });
    } catch (StoreUnavailable e) {
      log.warn("what user {} was not sent is lost: {}", connection.caller().userId(), e.toString());
      last[0] = hub.unregister(connection);
    }
    if (last[0]) {
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

  /**
   * Takes back what these were not sent, after those that are on their way out. They stay in the
   * hub: that they go is no absence.
   */
  void takeBack(Collection<Connection> connections) {
    CompletableFuture.allOf(onTheirWayOut.values().toArray(CompletableFuture<?>[]::new)).join();
    try {
      store.change(tx -> connections.forEach(connection -> takeBack(tx, connection)));
    } catch (StoreUnavailable e) {
      log.warn("signals that were not sent are lost: {}", e.toString());
    }
  }

  private void takeBack(Transaction tx, Connection connection) {
    var unsent = connection.over();
    if (!unsent.isEmpty()) {
      calls.notDelivered(tx, connection.caller().userId(), unsent);
      tx.afterCommit(connection::forgetSignals);
    }
  }
}
