package org.duet.app.history;

import java.time.Instant;
import org.duet.app.state.Callable;
import org.duet.app.state.PastCall;
import org.duet.model.matching.Match;

/** One line of the list, as cheap as can be: the words are made for the few that are seen. */
sealed interface Line {

  /**
   * A call that is over.
   *
   * @param began when
   * @param newDay whether those above it are of another day
   * @param online whether the other is there right now
   */
  record Called(
      Match with, PastCall call, Instant began, boolean newDay, boolean online, Callable callable)
      implements Line {
    long matchId() {
      return with.id();
    }

    String name() {
      return with.matchedUserName();
    }

    boolean mutual() {
      return with.status().isMutual();
    }

    boolean canCall() {
      return callable == Callable.YES;
    }
  }

  /** Older ones are on their way. */
  record Busy() implements Line {}

  /**
   * Others were not asked for.
   *
   * @param people with how many
   */
  record More(int people) implements Line {}
}
