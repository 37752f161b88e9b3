package org.duet.server.feed;

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

  /** A person has come, with their first device, or is gone with their last. */
  void presenceChanged(long user);

  /**
   * A device sends a signal.
   *
   * @throws org.duet.server.http.Refused with the reason
   */
  void signal(Caller from, ClientFrame.Signal signal);
}
