package org.duet.app.threads;

import java.time.Duration;

/** Lets things be done later. */
public interface Timers {
  /** Does the task once, after this time, on a thread of its own; it must return at once. */
  void after(Duration delay, Runnable task);
}
