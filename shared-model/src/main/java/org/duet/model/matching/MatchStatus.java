package org.duet.model.matching;

/**
 * How two people stand to each other.
 *
 * <pre>
 * PENDING ──both like──▶ MATCHED ──unmatch──▶ UNMATCHED
 *    └──both decided, not both like──▶ REJECTED
 * </pre>
 */
public enum MatchStatus {
  PENDING,
  MATCHED,
  REJECTED,
  UNMATCHED;

  /** Whether both said yes. */
  public boolean isMutual() {
    return this == MATCHED;
  }

  /** Whether it is over: nobody of the two may call or write any more. */
  public boolean isOver() {
    return this == REJECTED || this == UNMATCHED;
  }
}
