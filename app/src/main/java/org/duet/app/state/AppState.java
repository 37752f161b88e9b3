package org.duet.app.state;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.PendingCall;
import org.duet.model.call.PendingCalls;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Everything the client knows that the server has an opinion on. Immutable. */
public sealed interface AppState {

  /**
   * Nobody is signed in.
   *
   * @param trouble why not, where there is something to tell
   */
  record SignedOut(@Nullable Trouble trouble) implements AppState {}

  record SigningIn(String email) implements AppState {}

  /**
   * Somebody is signed in.
   *
   * @param matches by the feed once loaded; null while they are loaded
   * @param hidden sessions the person just declined or dismissed, not shown while the server is
   *     asked
   * @param owedEnds sessions the person hung up while the server could not be told
   * @param nextNotice the id of the next notice
   */
  record SignedIn(
      Me me,
      Connection connection,
      PendingCalls pending,
      Set<UUID> hidden,
      @Nullable List<Match> matches,
      CallState call,
      Set<UUID> owedEnds,
      List<Notice> notices,
      long nextNotice)
      implements AppState {

    /** The calls to show, newest first: one per match, without what was just put away. */
    public List<PendingCall> shownCalls() {
      return pending.newestFirst().stream().filter(c -> !hidden.contains(c.sessionId())).toList();
    }
  }

  /** The one who is signed in. */
  record Me(long userId, String email, String name) {}
}
