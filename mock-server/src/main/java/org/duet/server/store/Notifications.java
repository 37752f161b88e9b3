package org.duet.server.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.duet.server.event.EventCodec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
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

  private static final long AGAIN_MS = 500;

  private final String node;
  private final EventBus bus;
  private final Line line;
  private final Tickets tickets;
  private final EventCodec codec = new EventCodec();
  private volatile boolean closed;
  private @Nullable Thread thread;

  Notifications(DataSource source, String node, EventBus bus) {
    this.node = node;
    this.bus = bus;
    this.line = new Line(source, CHANNEL);
    this.tickets = new Tickets(bus);
  }

  /**
   * Listens from here on.
   *
   * @throws StoreUnavailable if the database can not be reached
   */
  void start() {
    try {
      line.open();
      tickets.listening();
    } catch (SQLException e) {
      throw new StoreUnavailable(e);
    }
    thread = Thread.ofPlatform().name("duet-notifications").daemon().start(this::run);
  }

  /** Whether what other processes publish comes in. */
  boolean isListening() {
    return tickets.isListening();
  }

  /** Notifies, within the transaction, of what is to be done after it. */
  Engine.Announcement announce(Handle handle, List<Step> steps) {
    Tickets.Ticket ticket = tickets.enter(steps);
    if (!steps.isEmpty()) {
      handle
          .createQuery("SELECT pg_notify(:channel, :text)")
          .bind("channel", CHANNEL)
          .bind("text", node + " " + ticket.number() + " " + body(handle, steps))
          .map((row, context) -> true)
          .one();
    }
    return ticket;
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

  private void run() {
    while (!closed) {
      try {
        for (String notification : line.next()) {
          heard(notification);
        }
      } catch (SQLException e) {
        lost(e);
      }
    }
  }

  private void heard(String notification) throws SQLException {
    String[] parts = notification.split(" ", 3);
    try {
      if (parts[0].equals(node)) {
        tickets.returned(Long.parseLong(parts[1])).ifPresent(Tickets.Ticket::take);
      } else {
        publish(parts[2]);
      }
    } catch (RuntimeException e) {
      log.error("a notification could not be acted on", e);
    }
  }

  private void publish(String body) throws SQLException {
    String events = body.startsWith("#") ? line.kept(Long.parseLong(body.substring(1))) : body;
    if (!events.isEmpty()) {
      codec.decode(events).forEach(bus::publish);
    }
  }

  /** Goes on alone until the line stands again, or is not needed any more. */
  private void lost(SQLException why) {
    tickets.deaf();
    line.cut();
    if (!closed) {
      log.warn("the line to the database broke: {}", why.getMessage());
    }
    while (!closed) {
      try {
        line.open();
        bus.publish(new Event.Missed());
        tickets.listening();
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

  void close() {
    closed = true;
    line.cut();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
