package org.duet.app.state;

import java.time.Duration;
import org.duet.app.state.AppState.SignedIn;

/**
 * A match is given up. The person's word holds from then on, whether the server can be told or not.
 */
final class UnmatchUpdate {
  private static final Duration RETRY = Duration.ofSeconds(15);

  /** Each time the person is told. */
  private static final Duration RARE_RETRY = Duration.ofMinutes(1);

  private UnmatchUpdate() {}

  static Next<SignedIn, Effect> unmatch(SignedIn s, long matchId) {
    SignedIn owing = s.with(s.social().unmatching(matchId));
    return tell(MatchesUpdate.removed(owing, matchId), matchId);
  }

  /** To the server, as soon as it can be asked. */
  static Next<SignedIn, Effect> tell(SignedIn s, long matchId) {
    boolean owed = s.social().unmatched().contains(matchId);
    return owed && s.connection() instanceof Connection.Connected
        ? Next.<SignedIn, Effect>of(s).and(new SocialEffect.Circle.Unmatch(matchId))
        : Next.of(s);
  }

  /** Connected: what was given up meanwhile is told. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    Next<SignedIn, Effect> next = Next.of(s);
    for (long matchId : s.social().unmatched().stream().sorted().toList()) {
      next = next.then(in -> tell(in, matchId));
    }
    return next;
  }

  static Next<SignedIn, Effect> failed(SignedIn s, SocialEvent.Circle.NotUnmatched failed) {
    long matchId = failed.matchId();
    return switch (failed.trouble().kind()) {
      case UNREACHABLE, TOO_MANY ->
          Next.<SignedIn, Effect>of(s)
              .and(new Effect.After(RETRY, new SocialEvent.Circle.TellingDue(matchId)));
      // Somebody in between answers: the server heard nothing.
      case NONSENSE ->
          Notices.failed(s, Notice.Wish.UNMATCH, failed.trouble())
              .and(new Effect.After(RARE_RETRY, new SocialEvent.Circle.TellingDue(matchId)));
      // It is over already: by the other, or by what was told before and not answered.
      case NOT_THERE, CHANGED, ENDED -> Next.of(parted(s, matchId));
      case WRONG_CREDENTIALS,
          SIGNED_OUT,
          REFUSED,
          NOT_ALLOWED,
          TOO_LARGE,
          WRONG_FORMAT,
          INVALID,
          ANSWERED_ELSEWHERE,
          UNABLE,
          NO_RELAY,
          RELAY_SILENT,
          NOT_CONNECTED ->
          Notices.failed(s.with(s.social().parted(matchId)), Notice.Wish.UNMATCH, failed.trouble())
              .and(new Effect.Request.LoadMatches());
    };
  }

  /** The server knows. */
  static SignedIn parted(SignedIn s, long matchId) {
    return MatchesUpdate.removed(s.with(s.social().parted(matchId)), matchId);
  }
}
