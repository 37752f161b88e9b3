package org.duet.app.state;

import java.time.Duration;
import java.util.Optional;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;

/** What people say after their first call. The other's word is a secret until both have spoken. */
final class DecideUpdate {
  private static final Duration GOOD_NEWS = Duration.ofSeconds(12);

  private static final Duration RETRY = Duration.ofSeconds(15);

  private DecideUpdate() {}

  static Next<SignedIn, Effect> like(SignedIn s, long matchId) {
    return s.match(matchId).isEmpty() ? Next.of(s) : decide(s, matchId, Decision.LIKE);
  }

  static Next<SignedIn, Effect> decide(SignedIn s, long matchId, Decision decision) {
    return tell(s.with(s.social().deciding(matchId, decision)), matchId);
  }

  /** To the server, as soon as it can be asked. */
  static Next<SignedIn, Effect> tell(SignedIn s, long matchId) {
    Decision decision = s.social().decided().get(matchId);
    boolean owed = s.social().untold().contains(matchId);
    return decision != null && owed && s.connection() instanceof Connection.Connected
        ? Next.<SignedIn, Effect>of(s).and(new SocialEffect.Circle.Swipe(matchId, decision))
        : Next.of(s);
  }

  /** Connected: what was decided meanwhile is told. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    Next<SignedIn, Effect> next = Next.of(s);
    for (long matchId : s.social().untold().stream().sorted().toList()) {
      next = next.then(in -> tell(in, matchId));
    }
    return next;
  }

  static Next<SignedIn, Effect> notDecided(SignedIn s, SocialEvent.Circle.NotDecided failed) {
    long matchId = failed.matchId();
    if (failed.trouble().kind().passing() == Trouble.Passing.SOON) {
      return Next.<SignedIn, Effect>of(s)
          .and(
              new Effect.After(
                  failed.trouble().waiting(RETRY), new SocialEvent.Circle.TellingDue(matchId)));
    }
    if (s.match(matchId).filter(match -> match.status() == MatchStatus.PENDING).isEmpty()) {
      // It was told before, and that answer was lost: both have spoken meanwhile.
      return Next.of(s.with(s.social().told(matchId)));
    }
    return Notices.failed(
        s.with(s.social().undecided(failed.matchId())), Notice.Wish.DECIDE, failed.trouble());
  }

  /** A match is as the server says; what both decided shows by that. */
  static Next<SignedIn, Effect> heard(SignedIn s, Match match) {
    boolean waited =
        s.match(match.id()).filter(known -> known.status() == MatchStatus.PENDING).isPresent();
    Optional<Decision> mine = Optional.ofNullable(s.social().decided().get(match.id()));
    SignedIn next = MatchesUpdate.changed(s, match);
    if (!waited || match.status() == MatchStatus.PENDING) {
      return Next.of(next);
    }
    SignedIn known = next.with(next.social().undecided(match.id()));
    return switch (match.status()) {
      case MATCHED -> matched(known, match);
      case REJECTED, UNMATCHED ->
          mine.filter(Decision.LIKE::equals).isPresent()
              ? Notices.tell(known, GOOD_NEWS, id -> new Notice.Parted(id, match.matchedUserName()))
              : Next.of(known);
      case PENDING -> Next.of(known);
    };
  }

  private static Next<SignedIn, Effect> matched(SignedIn s, Match match) {
    return Notices.tell(
        s,
        GOOD_NEWS,
        id -> new Notice.Matched(id, match.id(), match.matchedUserId(), match.matchedUserName()));
  }
}
