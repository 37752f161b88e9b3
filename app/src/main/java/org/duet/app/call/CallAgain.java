package org.duet.app.call;

import org.duet.app.state.AppState;
import org.duet.app.state.CallState.Over;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionRules;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Whether the two may call each other again once a call is over; asks the rules of a call. */
final class CallAgain {
  private CallAgain() {}

  static boolean isAllowed(AppState.SignedIn state, Over over) {
    return state.matches() != null
        && state.matches().stream()
            .filter(match -> match.id() == over.peer().matchId())
            .anyMatch(match -> isAllowed(match, over.reason()));
  }

  private static boolean isAllowed(Match match, @Nullable EndReason reason) {
    // The list may not know yet that the call which just ended was completed.
    boolean completed = match.callCompleted() || completes(reason);
    return SessionRules.refusalToCall(match.status(), completed).isEmpty();
  }

  private static boolean completes(@Nullable EndReason reason) {
    return reason == EndReason.HANGUP || reason == EndReason.LOST || reason == EndReason.TIME_LIMIT;
  }
}
