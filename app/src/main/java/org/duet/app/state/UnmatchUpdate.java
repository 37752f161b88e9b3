package org.duet.app.state;

import java.time.Duration;
import java.util.Set;
import org.duet.app.state.AppState.SignedIn;

/**
 * A match is given up. The person's word holds from then on, whether the server can be told or not.
 */
final class UnmatchUpdate {
  private static final Duration RETRY = Duration.ofSeconds(15);

  /** Each time the person is told. */
  private static final Duration RARE_RETRY = Duration.ofMinutes(1);

  /** It is given up already: by the other, or by what was told before and not answered. */
  private static final Set<Trouble.Kind> OVER =
      Set.of(Trouble.Kind.NOT_THERE, Trouble.Kind.CHANGED, Trouble.Kind.ENDED);

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
    Trouble trouble = failed.trouble();
    if (OVER.contains(trouble.kind())) {
      return Next.of(parted(s, matchId));
    }
    var due = new SocialEvent.Circle.TellingDue(matchId);
    return switch (trouble.kind().passing()) {
      case SOON -> Next.<SignedIn, Effect>of(s).and(new Effect.After(trouble.waiting(RETRY), due));
      case PERHAPS ->
          Notices.failed(s, Notice.Wish.UNMATCH, trouble).and(new Effect.After(RARE_RETRY, due));
      case NEVER ->
          Notices.failed(s.with(s.social().parted(matchId)), Notice.Wish.UNMATCH, trouble)
              .and(new Effect.Request.LoadMatches());
    };
  }

  /** The server knows. */
  static SignedIn parted(SignedIn s, long matchId) {
    return MatchesUpdate.removed(s.with(s.social().parted(matchId)), matchId);
  }
}
