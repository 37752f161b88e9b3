package org.duet.server.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The server's one clock and its timers. Instants are whole milliseconds, as the database keeps
 * them. Thread-safe.
 */
public interface Timeline extends InstantSource, AutoCloseable {

  /** Something to come, which can be called off. */
  interface Timer {
    /** Calls it off; without effect once it has begun. */
    void cancel();
  }

  /**
   * Runs something when its time has come, one after the other in the order of their times. What is
   * run must not throw.
   *
   * @param when in the past: as soon as possible
   */
  Timer at(Instant when, Runnable what);

  /** No timer fires any more. */
  @Override
  void close();
}
