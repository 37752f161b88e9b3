package org.duet.app.state;

import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Over;
import org.duet.model.call.EndReason;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.jspecify.annotations.Nullable;

/** Whether somebody has yet to say, after a first call, if they would like another one. */
public final class Deciding {
  private Deciding() {}

  public static boolean isOpen(SignedIn s, Match match) {
    return match.callCompleted() && isUndecided(s, match);
  }

  /** The same, right after a call; the list may not know yet that it was completed. */
  public static boolean isOpen(SignedIn s, Over over) {
    return s.match(over.peer().matchId())
        .filter(match -> match.callCompleted() || completes(over.reason()))
        .filter(match -> isUndecided(s, match))
        .isPresent();
  }

  private static boolean isUndecided(SignedIn s, Match match) {
    return match.status() == MatchStatus.PENDING
        && !s.social().decided().containsKey(match.id())
        && !s.social().hides(match.id());
  }

  private static boolean completes(@Nullable EndReason reason) {
    return reason == EndReason.HANGUP || reason == EndReason.LOST || reason == EndReason.TIME_LIMIT;
  }
}
