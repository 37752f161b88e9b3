package org.duet.server.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.duet.server.event.EventCodec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps after commits, taken by all processes in the order in which PostgreSQL committed: each
 * write that has any sends one notification within its transaction, and every process, the writer's
 * own too, acts when it comes in. One thread listens.
 *
 * <p>While that line is broken the process takes its own steps at once, and when it stands again
 * the devices are made to ask for everything anew: what the others told meanwhile is lost.
 *
 * <p>A notification reads {@code node ticket body}; {@code body} is the events, or the id of a row
 * that holds them, after a hash.
 */
final class Notifications {
  private static final Logger log = LoggerFactory.getLogger(Notifications.class);
  private static final String CHANNEL = "duet";

  /** PostgreSQL takes less than 8000 bytes. */
  private static final int LONGEST = 7500;

  /** How many tickets are kept of writes whose end nobody knows. */
  private static final int KEPT = 100;

  /** How long the line may be still before it is tried, in milliseconds. */
  private static final int STILL_MS = 5000;

  private static final long AGAIN_MS = 500;

  /** How long a write waits for its own notification, in seconds; it is committed anyway. */
  private static final long OWN_SECONDS = 10;

  private final DataSource source;
  private final String node;
  private final EventBus bus;
  private final EventCodec codec = new EventCodec();
  private final Map<Long, Ticket> waiting = new HashMap<>();
  private long lastTicket;
  private boolean listening;
  private volatile boolean closed;
  private volatile @Nullable Connection line;
  private @Nullable Thread thread;

  Notifications(DataSource source, String node, EventBus bus) {
    this.source = source;
    this.node = node;
    this.bus = bus;
  }

  /** Steps of this process that wait for their turn. What changes is guarded by the outer lock. */
  private final class Ticket implements Engine.Announcement {
    final List<Step> steps;
    final CompletableFuture<Void> taken = new CompletableFuture<>();
    boolean isCommitted;

    /** Whether no notification will come for it: then the writer takes the steps. */
    boolean isAlone;

    Ticket(List<Step> steps) {
      this.steps = steps;
    }

    @Override
    public void committed() {
      boolean alone;
      synchronized (Notifications.this) {
        isCommitted = true;
        alone = isAlone;
      }
      if (alone) {
        take();
      }
      taken.completeOnTimeout(null, OWN_SECONDS, TimeUnit.SECONDS).join();
    }

    void take() {
      Step.takeAll(steps, bus);
      taken.complete(null);
    }
  }

  /**
   * Listens from here on.
   *
   * @throws StoreUnavailable if the database can not be reached
   */
  void start() {
    try {
      listen();
      listening();
    } catch (SQLException e) {
      throw new StoreUnavailable(e);
    }
    thread = Thread.ofPlatform().name("duet-notifications").daemon().start(this::run);
  }

  Engine.Announcement announce(Handle handle, List<Step> steps) {
    Ticket ticket = new Ticket(steps);
    if (steps.isEmpty()) {
      ticket.isAlone = true;
      return ticket;
    }
    handle
        .createQuery("SELECT pg_notify(:channel, :text)")
        .bind("channel", CHANNEL)
        .bind("text", node + " " + enter(ticket) + " " + body(handle, steps))
        .map((row, context) -> true)
        .one();
    return ticket;
  }

  private synchronized long enter(Ticket ticket) {
    lastTicket++;
    ticket.isAlone = !listening;
    if (listening) {
      waiting.put(lastTicket, ticket);
    }
    // This process writes one after the other: an old one is of a write that failed.
    waiting.remove(lastTicket - KEPT);
    return lastTicket;
  }

  private String body(Handle handle, List<Step> steps) {
    List<Event> events = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Publish publish) {
        events.add(publish.event());
      }
    }
    String body = events.isEmpty() ? "" : codec.encode(events);
    return body.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? body
        : "#" + new Nodes(handle).keep(body);
  }

  private void listen() throws SQLException {
    Connection fresh = source.getConnection();
    try (Statement statement = fresh.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    line = fresh;
  }

  private synchronized void listening() {
    listening = true;
  }

  /** Whether what other processes publish comes in. */
  synchronized boolean isListening() {
    return listening;
  }

  private void run() {
    while (!closed) {
      try {
        hear();
      } catch (SQLException e) {
        lost(e);
        again();
      }
    }
  }

  private void hear() throws SQLException {
    Connection open = java.util.Objects.requireNonNull(line);
    PGNotification[] all = open.unwrap(PGConnection.class).getNotifications(STILL_MS);
    if (all == null || all.length == 0) {
      try (Statement statement = open.createStatement()) {
        statement.execute("SELECT 1");
      }
      return;
    }
    for (PGNotification notification : all) {
      try {
        heard(open, notification.getParameter());
      } catch (RuntimeException e) {
        log.error("a notification could not be acted on", e);
      }
    }
  }

  private void heard(Connection open, String text) throws SQLException {
    String[] parts = text.split(" ", 3);
    if (parts[0].equals(node)) {
      Ticket own;
      synchronized (this) {
        own = waiting.remove(Long.parseLong(parts[1]));
      }
      if (own != null) {
        own.take();
      }
      return;
    }
    String body = parts[2].startsWith("#") ? kept(open, parts[2].substring(1)) : parts[2];
    if (!body.isEmpty()) {
      codec.decode(body).forEach(bus::publish);
    }
  }

  private static String kept(Connection open, String id) throws SQLException {
    try (var query = open.prepareStatement("SELECT body FROM bulletin WHERE id = ?")) {
      query.setLong(1, Long.parseLong(id));
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private void lost(SQLException why) {
    List<Ticket> left;
    synchronized (this) {
      listening = false;
      left = waiting.values().stream().filter(ticket -> ticket.isCommitted).toList();
      waiting.values().forEach(ticket -> ticket.isAlone = true);
      waiting.clear();
    }
    if (!closed) {
      log.warn("the line to the database broke: {}", why.getMessage());
    }
    left.forEach(Ticket::take);
    hangUp();
  }

  /** Tries until it stands, or is not needed any more. */
  private void again() {
    while (!closed) {
      try {
        listen();
        bus.publish(new Event.Missed());
        listening();
        log.info("the line to the database stands again");
        return;
      } catch (SQLException e) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(AGAIN_MS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void hangUp() {
    Connection open = line;
    line = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        log.debug("the line could not be closed: {}", e.getMessage());
      }
    }
  }

  void close() {
    closed = true;
    Connection open = line;
    if (open != null) {
      try {
        // Not close(), which would wait for what the thread reads.
        open.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("the line could not be cut: {}", e.getMessage());
      }
    }
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
