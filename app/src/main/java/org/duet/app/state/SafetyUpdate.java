package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Keeping others away, and telling of what they did. */
final class SafetyUpdate {
  private SafetyUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.OfSafety event) {
    Safety safety = s.social().safety();
    return switch (event) {
      case SocialEvent.OfSafety.BlockAsked asked ->
          Next.of(with(s, safety.with(new Sheet.Block(asked.person()))));
      case SocialEvent.OfSafety.ReportAsked asked ->
          Next.of(with(s, safety.with(new Sheet.Report(asked.person(), Phase.WRITING, null))));
      case SocialEvent.OfSafety.SheetClosed _ -> Next.of(with(s, safety.with(null)));
      case SocialEvent.OfSafety.BlockConfirmed confirmed -> block(s, confirmed.person());
      case SocialEvent.OfSafety.Blocked blocked -> Next.of(blocked(s, blocked.person()));
      case SocialEvent.OfSafety.NotBlocked failed ->
          Notices.failed(s, Notice.Wish.BLOCK, failed.trouble());
      case SocialEvent.OfSafety.UnblockPressed press ->
          Next.<SignedIn, Effect>of(s).and(new SocialEffect.OfSafety.Unblock(press.person()));
      case SocialEvent.OfSafety.Unblocked done ->
          Next.<SignedIn, Effect>of(with(s, safety.withBlocked(without(safety, done.person()))))
              .and(new Effect.Request.LoadMatches());
      case SocialEvent.OfSafety.NotUnblocked failed ->
          Notices.failed(s, Notice.Wish.UNBLOCK, failed.trouble());
      case SocialEvent.OfSafety.BlockedLoaded loaded ->
          Next.of(with(s, safety.withBlocked(loaded.people())));
      case SocialEvent.OfSafety.BlockedNotLoaded _ -> Next.of(s);
      case SocialEvent.OfSafety.ReportPressed press ->
          Next.<SignedIn, Effect>of(
                  with(s, safety.with(new Sheet.Report(press.person(), Phase.SENDING, null))))
              .and(
                  new SocialEffect.OfSafety.Report(
                      press.person(), press.reason(), press.details(), press.sessionId()));
      case SocialEvent.OfSafety.Reported _ -> Next.of(report(s, Phase.SENT, null));
      case SocialEvent.OfSafety.NotReported failed ->
          Next.of(report(s, Phase.WRITING, failed.trouble()));
    };
  }

  /** Whoever is blocked is out of a call at once, whatever the server is doing. */
  private static Next<SignedIn, Effect> block(SignedIn s, Person person) {
    SignedIn closed = with(s, s.social().safety().with(null));
    boolean talking = isWith(s.call(), person);
    Next<SignedIn, Effect> next = talking ? CallPresses.hangUp(closed) : Next.of(closed);
    return next.and(new SocialEffect.OfSafety.Block(person));
  }

  private static boolean isWith(CallState call, Person person) {
    return switch (call) {
      case CallState.None _, CallState.Over _ -> false;
      case CallState.Starting c -> c.peer().userId() == person.userId();
      case CallState.Ringing c -> c.peer().userId() == person.userId();
      case CallState.Joining c -> c.peer().userId() == person.userId();
      case CallState.Talking c -> c.peer().userId() == person.userId();
    };
  }

  private static SignedIn blocked(SignedIn s, Person person) {
    List<Person> all = new ArrayList<>(without(s.social().safety(), person));
    all.addFirst(person);
    SignedIn next = with(s, s.social().safety().withBlocked(all));
    List<Match> matches = s.matches() == null ? List.of() : s.matches();
    for (Match match : matches) {
      next =
          match.matchedUserId() == person.userId() ? MatchesUpdate.removed(next, match.id()) : next;
    }
    return next;
  }

  private static List<Person> without(Safety safety, Person person) {
    List<Person> known = safety.blocked();
    return known == null
        ? List.of()
        : known.stream().filter(p -> p.userId() != person.userId()).toList();
  }

  private static SignedIn report(SignedIn s, Phase phase, @Nullable Trouble trouble) {
    return s.social().safety().sheet() instanceof Sheet.Report open
        ? with(s, s.social().safety().with(new Sheet.Report(open.about(), phase, trouble)))
        : s;
  }

  private static SignedIn with(SignedIn s, Safety safety) {
    return s.with(s.social().with(safety));
  }
}
