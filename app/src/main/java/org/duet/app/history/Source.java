package org.duet.app.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallLog;
import org.duet.app.state.Connection;
import org.duet.app.state.Social;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** What the list is made of; where it is the same, so is the list. */
record Source(
    @Nullable List<Match> matches,
    CallLog log,
    Set<Long> online,
    Map<Long, Decision> decided,
    Set<Long> passed,
    List<?> leaving,
    boolean connected) {
  static Source of(SignedIn in) {
    Social social = in.social();
    return new Source(
        in.matches(),
        social.log(),
        social.online(),
        social.decided(),
        social.passed(),
        social.leaving(),
        in.connection() instanceof Connection.Connected);
  }

  /** Told by the things themselves: comparing thousands of calls would take its time. */
  @SuppressWarnings("ReferenceEquality")
  boolean isSame(Source other) {
    return matches == other.matches
        && log == other.log
        && online == other.online
        && decided == other.decided
        && passed == other.passed
        && leaving == other.leaving
        && connected == other.connected;
  }
}
