package org.duet.model.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person decided about the other after their first call. */
public enum Decision {
  LIKE,
  PASS;

  /** The status that two decisions make together; empty while one is still missing. */
  public static Optional<MatchStatus> together(@Nullable Decision one, @Nullable Decision other) {
    if (one == null || other == null) {
      return Optional.empty();
    }
    return Optional.of(one == LIKE && other == LIKE ? MatchStatus.MATCHED : MatchStatus.REJECTED);
  }
}
