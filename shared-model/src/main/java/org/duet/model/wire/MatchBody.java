package org.duet.model.wire;

import java.util.List;
import java.util.UUID;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.jspecify.annotations.Nullable;

/** A match as it arrives: a person may have told nothing of themselves. */
record MatchBody(
    long id,
    long userId,
    long matchedUserId,
    double compatibilityScore,
    MatchStatus status,
    @Nullable UUID videoSessionId,
    boolean callCompleted,
    @Nullable String matchedUserName,
    int matchedUserAge,
    @Nullable String matchedUserBio,
    @Nullable List<String> matchedUserInterests) {

  Match toMatch() {
    return new Match(
        id,
        userId,
        matchedUserId,
        compatibilityScore,
        status,
        videoSessionId,
        callCompleted,
        matchedUserName == null ? "" : matchedUserName,
        matchedUserAge,
        matchedUserBio == null ? "" : matchedUserBio,
        matchedUserInterests == null ? List.of() : matchedUserInterests);
  }
}
