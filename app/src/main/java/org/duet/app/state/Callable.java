package org.duet.app.state;

import org.duet.app.state.AppState.SignedIn;
import org.duet.model.call.Refusal;
import org.duet.model.call.SessionRules;
import org.duet.model.matching.Match;

/** Whether somebody can be called right now, and what is in the way if not. */
public enum Callable {
  YES,
  /** The first call was made, and not both said yes yet. */
  FIRST_CALL_USED,
  OVER,
  NOT_CONNECTED;

  /** By the rules of a call. */
  public static Callable of(SignedIn in, Match match) {
    boolean connected = in.connection() instanceof Connection.Connected;
    return SessionRules.refusalToCall(match.status(), match.callCompleted())
        .map(why -> why == Refusal.FIRST_CALL_USED ? FIRST_CALL_USED : OVER)
        .orElse(connected ? YES : NOT_CONNECTED);
  }
}
