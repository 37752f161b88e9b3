package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Match;

/** The list of matches: loaded at every snapshot, kept by the feed. */
final class MatchesUpdate {
  private static final Trouble NONSENSE = new Trouble(Trouble.Kind.NONSENSE, "");

  private MatchesUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, Event.Matches event) {
    return switch (event) {
      case Event.Matches.Loaded loaded ->
          areMine(s, loaded.matches())
              ? Histories.goOn(loaded(s, loaded.matches())).then(SocialUpdate::stay)
              : missing(s, NONSENSE);
      case Event.Matches.Remembered known ->
          Next.of(
              s.matches() == null && s.me().userId() == known.userId()
                  ? s.withMatches(welcome(s, known.matches()))
                  : s);
      case Event.Matches.NotLoaded failed -> missing(s, failed.trouble());
      case Event.Matches.ReloadPressed _ -> load(s);
    };
  }

  static Next<SignedIn, Effect> load(SignedIn s) {
    return Next.<SignedIn, Effect>of(s.with(s.matchList().again()))
        .and(new Effect.Request.LoadMatches());
  }

  /** Whether each is seen from this person: all others are somebody else's. */
  static boolean areMine(SignedIn s, List<Match> matches) {
    return matches.stream().allMatch(match -> match.userId() == s.me().userId());
  }

  /** They do not come, for now. */
  static Next<SignedIn, Effect> missing(SignedIn s, Trouble trouble) {
    return SocialUpdate.stay(s.with(s.matchList().failed(trouble)));
  }

  private static SignedIn loaded(SignedIn s, List<Match> matches) {
    return TraitsUpdate.forgetOthers(knowing(s, welcome(s, matches)));
  }

  /** That there is nobody new is not true any more once there is. */
  private static SignedIn knowing(SignedIn s, List<Match> next) {
    SignedIn now = s.withMatches(next);
    if (!(s.social().search() instanceof Search.Nobody)) {
      return now;
    }
    Set<Long> before = Search.Looking.beside(s.matches()).known();
    return next.stream().anyMatch(match -> !before.contains(match.id()))
        ? now.with(now.social().with(new Search.Idle()))
        : now;
  }

  /** Without those whom the server does not know to be blocked, or given up, yet. */
  private static List<Match> welcome(SignedIn s, List<Match> all) {
    Social social = s.social();
    return all.stream()
        .filter(match -> !social.safety().isKeptAway(match.matchedUserId()))
        .filter(match -> !social.unmatched().contains(match.id()))
        .toList();
  }

  /** A match is new or has changed. One that is over is not shown any more. */
  static SignedIn changed(SignedIn s, Match match) {
    if (match.status().isOver()) {
      return UnmatchUpdate.parted(s, match.id());
    }
    List<Match> known = s.matches();
    if (known == null || s.social().unmatched().contains(match.id())) {
      return s;
    }
    List<Match> next = new ArrayList<>(known);
    next.replaceAll(m -> m.id() == match.id() ? match : m);
    if (!next.contains(match)) {
      next.addFirst(match);
    }
    return knowing(s, List.copyOf(next));
  }

  static SignedIn removed(SignedIn s, long matchId) {
    List<Match> known = s.matches();
    SignedIn elsewhere = SocialUpdate.leaving(s, matchId);
    return known == null
        ? elsewhere
        : TraitsUpdate.forgetOthers(
            elsewhere.withMatches(known.stream().filter(m -> m.id() != matchId).toList()));
  }
}
