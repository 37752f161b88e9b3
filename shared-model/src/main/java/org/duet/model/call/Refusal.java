package org.duet.model.call;

/** Why the rules do not allow something. */
public enum Refusal {
  /** The asker is not one of the two. */
  NOT_A_MEMBER,
  /** The match was dissolved or rejected, or one blocked the other. */
  MATCH_OVER,
  /** The first call is over; another one needs a mutual match. */
  FIRST_CALL_USED,
  /** The session has ended; nothing revives it. */
  ENDED,
  /** This member already has the call on another device. */
  ANSWERED_ELSEWHERE,
  /** Only the one who is called can decline or dismiss. */
  NOT_THE_CALLEE,
  /** The session does not wait for an answer any more. */
  NOT_WAITING,
  /** The session is not running. */
  NOT_ACTIVE,
  /** Only a first call has a time limit to extend. */
  NOT_A_FIRST_CALL
}
