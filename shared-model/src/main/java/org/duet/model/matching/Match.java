package org.duet.model.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people brought together, always seen from one of them.
 *
 * @param userId the one who looks
 * @param matchedUserId the other
 * @param compatibilityScore from 0 to 1
 * @param videoSessionId the match's live session, or its newest ended one, or null
 * @param callCompleted whether a call of the two was ever completed
 * @param matchedUserInterests names, in the server's order
 */
public record Match(
    long id,
    long userId,
    long matchedUserId,
    double compatibilityScore,
    MatchStatus status,
    @Nullable UUID videoSessionId,
    boolean callCompleted,
    String matchedUserName,
    int matchedUserAge,
    String matchedUserBio,
    List<String> matchedUserInterests) {

  public Match {
    matchedUserInterests = List.copyOf(matchedUserInterests);
  }
}
