package org.duet.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duet.server.store.Nodes;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that share a database. Each says now and then that it lives; whoever notices that
 * another fell silent tells that its people are gone, and takes over the timers of its calls. It
 * runs in real time, not on the server's timeline: processes do not stand still with it.
 */
public final class Neighbours implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Neighbours.class);

  /** How long what did not fit into a notification is kept. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("duet-neighbours").daemon().factory());
  private final Store store;
  private final Timeline timeline;
  private final CallSide calls;
  private final InstantSource realTime;
  private final Duration silence;
  private @Nullable Future<?> beats;

  /**
   * @param realTime of the machine, whatever the server's timeline says
   * @param silence after which another process is given up
   */
  public Neighbours(
      Store store, Timeline timeline, CallSide calls, InstantSource realTime, Duration silence) {
    this.store = store;
    this.timeline = timeline;
    this.calls = calls;
    this.realTime = realTime;
    this.silence = silence;
  }

  /** Enters this process, and clears up after those that are no more. */
  public void start() {
    store.change(this::beat);
    if (store.isShared()) {
      // Two beats may be late before it is taken for dead.
      long beat = Math.max(1, silence.toNanos() / 3);
      beats = timer.scheduleAtFixedRate(this::onTime, beat, beat, TimeUnit.NANOSECONDS);
    }
  }

  private void onTime() {
    try {
      store.change(this::beat);
    } catch (RuntimeException e) {
      log.warn("the other processes could not be told that this one lives: {}", e.toString());
    }
  }

  private void beat(Transaction tx) {
    Instant now = realTime.instant();
    tx.nodes().beat(store.node(), now);
    // A database of its own has no other process, whatever an earlier one left in it.
    Instant silent = store.isShared() ? now.minus(silence) : Instant.ofEpochMilli(Long.MAX_VALUE);
    List<Nodes.Node> dead = tx.nodes().silentSince(silent, store.node());
    for (Nodes.Node node : dead) {
      bury(tx, node.id(), Duration.between(node.aliveAt(), now));
    }
    if (!dead.isEmpty()) {
      calls.watchAll(tx);
    }
    tx.nodes().forget(now.minus(KEPT));
  }

  private void bury(Transaction tx, String node, Duration ago) {
    List<Long> people = tx.nodes().people(node);
    tx.nodes().delete(node);
    Instant since = timeline.instant().minus(ago);
    people.forEach(user -> calls.gone(tx, user, since));
    log.info("a process is no more; {} people were connected to it", people.size());
  }

  @Override
  public void close() {
    if (beats != null) {
      beats.cancel(false);
    }
    timer.shutdown();
  }
}
