package org.duet.server.store;

import java.util.ArrayList;
import java.util.List;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A write that is under way. What it publishes is told only if it is committed. */
public final class Transaction extends Rows {
  private static final Logger log = LoggerFactory.getLogger(Transaction.class);

  private final EventBus bus;
  private final List<Runnable> afterwards = new ArrayList<>();

  Transaction(Handle handle, EventBus bus) {
    super(handle);
    this.bus = bus;
  }

  /** Tells of something, once this is committed. */
  public void publish(Event event) {
    afterwards.add(() -> bus.publish(event));
  }

  /**
   * Does something once this is committed, in order with what is published; the next write waits
   * for it.
   */
  public void afterCommit(Runnable what) {
    afterwards.add(what);
  }

  void committed() {
    for (Runnable step : afterwards) {
      try {
        step.run();
      } catch (RuntimeException e) {
        // It is committed: that one device could not be told must not look like a failure.
        log.error("a step after a commit failed", e);
      }
    }
  }
}
