package org.duet.model.call;

/** Why a session ended. */
public enum EndReason {
  /** Somebody hung up a running call. */
  HANGUP,
  /** The callee said no. */
  DECLINED,
  /** The caller gave up before an answer. */
  CANCELLED,
  /** Nobody answered in time, or the caller was gone. */
  MISSED,
  /** A running call lost one or both of its members. */
  LOST,
  /** The time of the call was up. */
  TIME_LIMIT,
  /** The match was dissolved. */
  UNMATCHED,
  /** One of the two blocked the other. */
  BLOCKED;

  /** Whether it rang in vain: whoever was called missed it. */
  public boolean isInVain() {
    return this == CANCELLED || this == MISSED;
  }
}
