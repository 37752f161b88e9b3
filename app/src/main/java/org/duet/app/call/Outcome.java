package org.duet.app.call;

import java.util.Optional;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Over;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;

/** What came of a first call, as far as this person may know. */
enum Outcome {
  /** They did not say yes; what the other said is a secret. */
  NONE,
  /** They said yes, and wait for the other. */
  WAITS,
  /** Both said yes. */
  MATCHED,
  /** They said yes, and the other did not. */
  PARTED;

  /**
   * As it stands now. A match that did not come to be is not kept, so that only what stood before
   * tells why it is gone.
   */
  static Outcome of(AppState state, Over over, Outcome before) {
    long matchId = over.peer().matchId();
    if (!(state instanceof SignedIn in)) {
      return NONE;
    }
    if (in.social().decided().get(matchId) == Decision.LIKE) {
      return WAITS;
    }
    Optional<Match> match = in.match(matchId);
    if (match.isEmpty()) {
      return before == WAITS || before == PARTED ? PARTED : NONE;
    }
    return over.peer().firstCall() && match.get().status().isMutual() ? MATCHED : NONE;
  }
}
