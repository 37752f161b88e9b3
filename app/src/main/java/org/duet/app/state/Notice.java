package org.duet.app.state;

import java.util.UUID;
import org.duet.model.wire.RemovalReason;

/** Something a person is told briefly, and which goes by itself. */
public sealed interface Notice {
  long id();

  /** A call they were shown is not there any more. */
  record CallGone(long id, UUID sessionId, long userId, String name, RemovalReason reason)
      implements Notice {}

  /** Something they wanted did not happen. */
  record Failed(long id, Wish wish, Trouble trouble) implements Notice {}

  /** Both said yes. */
  record Matched(long id, long matchId, long userId, String name) implements Notice {}

  /** This person said yes, and the other did not. */
  record Parted(long id, String name) implements Notice {}

  /** Somebody they wanted to write to, or did, is not among their matches. */
  record NotAMatch(long id) implements Notice {}

  /**
   * The last run ended in the middle of a call, or as one began. It stays until it is closed.
   *
   * @param talked whether the two were in it
   * @param report what the machine noted of that; empty for nothing
   */
  record Died(long id, String name, boolean talked, String report) implements Notice {}

  /** What they wanted. */
  enum Wish {
    CALL,
    ANSWER,
    DECLINE,
    DISMISS,
    DECIDE,
    UNMATCH,
    BLOCK,
    UNBLOCK,
    REPORT
  }
}
