package org.duet.model.call;

import org.duet.model.matching.MatchStatus;

/**
 * What the rules of a call need to know of the match it belongs to.
 *
 * @param oneId one member's user id
 * @param otherId the other's
 * @param callCompleted whether a call of theirs was completed before
 * @param blocked whether one of the two blocked the other
 */
public record CallMatch(
    long id, long oneId, long otherId, MatchStatus status, boolean callCompleted, boolean blocked) {

  public boolean hasMember(long user) {
    return user == oneId || user == otherId;
  }

  /** The member who is not this one. */
  public long otherThan(long member) {
    return member == oneId ? otherId : oneId;
  }
}
