package org.duet.server.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.server.event.EventBus;

/**
 * Steps of this process that wait until its own notification of them comes back. While nobody
 * listens they wait for nothing: whoever committed them takes them. Thread-safe.
 */
final class Tickets {
  /** How many are kept of writes whose end nobody knows. */
  private static final int KEPT = 100;

  /** How long a write waits for its own notification, in seconds; it is committed anyway. */
  private static final long PATIENCE = 10;

  private final EventBus bus;
  private final Map<Long, Ticket> waiting = new HashMap<>();
  private long last;
  private boolean listening;

  Tickets(EventBus bus) {
    this.bus = bus;
  }

  /** One write's steps. What changes is guarded by the outer lock. */
  final class Ticket implements Engine.Announcement {
    private final long number;
    private final List<Step> steps;
    private final CompletableFuture<Void> taken = new CompletableFuture<>();
    private boolean isCommitted;
    private boolean isAlone;

    private Ticket(long number, List<Step> steps, boolean alone) {
      this.number = number;
      this.steps = steps;
      this.isAlone = alone;
    }

    long number() {
      return number;
    }

    @Override
    public void committed() {
      boolean alone;
      synchronized (Tickets.this) {
        isCommitted = true;
        alone = isAlone;
      }
      if (alone) {
        take();
      }
      taken.completeOnTimeout(null, PATIENCE, TimeUnit.SECONDS).join();
    }

    void take() {
      Step.takeAll(steps, bus);
      taken.complete(null);
    }
  }

  /** A ticket for these steps, which a notification will bring back if somebody listens. */
  synchronized Ticket enter(List<Step> steps) {
    last++;
    boolean alone = !listening || steps.isEmpty();
    Ticket ticket = new Ticket(last, steps, alone);
    if (!alone) {
      waiting.put(last, ticket);
    }
    // This process writes one after the other: an old one is of a write that failed.
    waiting.remove(last - KEPT);
    return ticket;
  }

  /** The ticket that a notification brought back, unless its steps were taken without it. */
  synchronized Optional<Ticket> returned(long number) {
    return Optional.ofNullable(waiting.remove(number));
  }

  /** Notifications come in from here on. */
  synchronized void listening() {
    listening = true;
  }

  synchronized boolean isListening() {
    return listening;
  }

  /** No notification comes in any more: what is committed is taken now. */
  void deaf() {
    List<Ticket> left;
    synchronized (this) {
      listening = false;
      left = waiting.values().stream().filter(ticket -> ticket.isCommitted).toList();
      waiting.values().forEach(ticket -> ticket.isAlone = true);
      waiting.clear();
    }
    left.forEach(Ticket::take);
  }
}
