package org.duet.app.backend;

import java.time.Instant;
import org.duet.model.wire.FeedFrame;

/** Told of an event feed, one thing after the other, from threads of the feed; returns at once. */
public interface FeedListener {
  void connecting();

  /** In the order the server sent them, a snapshot first on every connection. */
  void arrived(FeedFrame frame, Instant at);

  /** The connection is gone, or did not come to be. */
  void lost(Instant nextAttempt);

  /** There is no feed at this server; it is asked for one again after a while. */
  void absent();

  /** This machine has no network; the next attempt is made when it has. */
  void networkGone();

  /** The token is dead, and the feed with it. */
  void tokenRejected();
}
