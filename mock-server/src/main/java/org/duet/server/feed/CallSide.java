package org.duet.server.feed;

import java.time.Instant;
import java.util.List;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.server.http.Caller;
import org.duet.server.store.Transaction;

/** What the feed needs of the calls, which need the feed themselves. */
public interface CallSide {

  /** All that a person's device has to know of calls. */
  FeedFrame.Snapshot snapshot(Transaction tx, long user);

  /** A device is connected from this transaction on: publishes what waited for it. */
  void connected(Transaction tx, long user, String device);

  /** Signals were given to a device of this person and did not leave: they wait again. */
  void notDelivered(Transaction tx, long user, List<FeedFrame.SignalReceived> signals);

  /** A person's last device at this process is gone, unless another came meanwhile. */
  void left(long user);

  /** A person's devices at one process are gone since then; there may be some at another. */
  void gone(Transaction tx, long user, Instant since);

  /** Sets the timers of all live calls. */
  void watchAll(Transaction tx);

  /**
   * A device sends a signal.
   *
   * @throws org.duet.server.http.Refused with the reason
   */
  void signal(Caller from, ClientFrame.Signal signal);
}
