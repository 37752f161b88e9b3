package org.duet.app.state;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.duet.app.state.AppState.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * From when on missed calls are news. A call is seen once the list of all calls was on screen while
 * it was known; by the server's clock, so that one instant says it of all, also in the next run.
 *
 * @param met when this machine first reached the server for this person: what was missed before
 *     that is no news here; null before
 * @param looked when the newest call that was seen ended; null where none was
 */
public record Missed(@Nullable Instant met, @Nullable Instant looked) {
  static final Missed NEVER_LOOKED = new Missed(null, null);

  Missed meeting(Instant server) {
    return met == null ? new Missed(server, looked) : this;
  }

  /** Nothing up to then is news. */
  Missed lookingUpTo(@Nullable Instant ended) {
    return ended == null || (looked != null && !ended.isAfter(looked))
        ? this
        : new Missed(met, ended);
  }

  /** The same, of all of these. */
  Missed lookingAt(History history) {
    return history.calls().stream()
        .map(PastCall::at)
        .filter(Objects::nonNull)
        .findFirst()
        .map(this::lookingUpTo)
        .orElse(this);
  }

  /** What was missed after this is news; null where nothing is yet. */
  public @Nullable Instant from() {
    return looked == null ? met : looked;
  }

  /** How many calls this person missed and did not see, of the matches that are shown. */
  public static int count(SignedIn in) {
    Instant from = in.social().log().missed().from();
    return from == null
        ? 0
        : (int)
            in.social().log().byMatch().entrySet().stream()
                .flatMap(one -> news(one.getValue(), from))
                .filter(call -> in.match(call.matchId()).isPresent())
                .filter(call -> !in.social().hides(call.matchId()))
                .count();
  }

  /** Newest are first: with most people there is nothing to look at. */
  private static Stream<PastCall> news(History history, Instant from) {
    return history.calls().stream()
        .takeWhile(call -> call.at() == null || call.at().isAfter(from))
        .filter(call -> call.at() != null && call.missed());
  }
}
