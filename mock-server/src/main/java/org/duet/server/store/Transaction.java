package org.duet.server.store;

import java.util.ArrayList;
import java.util.List;
import org.duet.server.event.Event;
import org.jdbi.v3.core.Handle;

/** A write that is under way. What it publishes is told only if it is committed. */
public final class Transaction extends Rows {
  private final List<Step> steps = new ArrayList<>();

  Transaction(Handle handle) {
    super(handle);
  }

  /** Tells of something, in every process, once this is committed. */
  public void publish(Event event) {
    steps.add(new Step.Publish(event));
  }

  /**
   * Does something in this process once this is committed, in order with what is published; the
   * next write waits for it. It must not write itself.
   */
  public void afterCommit(Runnable what) {
    steps.add(new Step.Act(what));
  }

  List<Step> steps() {
    return steps;
  }
}
