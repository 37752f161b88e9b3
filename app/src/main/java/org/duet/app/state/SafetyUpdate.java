package org.duet.app.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Safety.Left;
import org.duet.app.state.Safety.Owed;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Keeping others away, and telling of what they did. */
final class SafetyUpdate {
  /** How long a block can be taken back, once nothing lies over the way to do so. */
  static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration RETRY = Duration.ofSeconds(15);

  /** Each time the person is told. */
  private static final Duration RARE_RETRY = Duration.ofMinutes(1);

  private SafetyUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.OfSafety event) {
    Safety safety = s.social().safety();
    return switch (event) {
      case SocialEvent.OfSafety.BlockAsked asked ->
          Next.of(with(s, safety.with(new Sheet.Block(asked.person()))));
      case SocialEvent.OfSafety.ReportAsked asked ->
          Next.of(with(s, safety.with(new Sheet.Report(asked.person(), Phase.WRITING, null))));
      case SocialEvent.OfSafety.SheetClosed _ -> closed(s);
      case SocialEvent.OfSafety.BlockConfirmed confirmed -> block(s, confirmed.person());
      case SocialEvent.OfSafety.Blocked blocked -> Next.of(blocked(s, blocked.person()));
      case SocialEvent.OfSafety.NotBlocked failed ->
          notTold(s, new Owed(failed.person(), true), Notice.Wish.BLOCK, failed.trouble());
      case SocialEvent.OfSafety.WishDue due ->
          Next.<SignedIn, Effect>of(s).and(tell(s, one -> one.userId() == due.userId()));
      case SocialEvent.OfSafety.UnblockPressed press -> wish(s, new Owed(press.person(), false));
      case SocialEvent.OfSafety.Unblocked done ->
          Next.<SignedIn, Effect>of(
                  with(s, without(safety, done.person()).settled(new Owed(done.person(), false))))
              .and(new Effect.Request.LoadMatches());
      case SocialEvent.OfSafety.NotUnblocked failed ->
          notTold(s, new Owed(failed.person(), false), Notice.Wish.UNBLOCK, failed.trouble());
      case SocialEvent.OfSafety.BlockedLoaded loaded ->
          Next.of(with(s, safety.withBlocked(loaded.people())));
      case SocialEvent.OfSafety.BlockedNotLoaded failed ->
          Next.of(with(s, safety.withBlocked(safety.blockList().failed(failed.trouble()))));
      case SocialEvent.OfSafety.BlockedWanted _ -> load(s);
      case SocialEvent.OfSafety.ReportPressed press ->
          Next.<SignedIn, Effect>of(with(s, safety.with(sending(safety, press.person()))))
              .and(
                  new SocialEffect.OfSafety.Report(
                      press.person(), press.reason(), press.details(), press.sessionId()));
      case SocialEvent.OfSafety.Reported done ->
          isSending(safety, done.person())
              ? Next.of(report(s, done.person(), Phase.SENT, null))
              : Next.of(s);
      case SocialEvent.OfSafety.NotReported failed ->
          isSending(safety, failed.person())
              ? Next.of(report(s, failed.person(), Phase.WRITING, failed.trouble()))
              : Notices.failed(s, Notice.Wish.REPORT, failed.trouble());
    };
  }

  /** Whoever is blocked is out of a call at once, whatever the server is doing. */
  private static Next<SignedIn, Effect> block(SignedIn s, Person person) {
    boolean talking =
        s.call() instanceof CallState.On call && call.peer().userId() == person.userId();
    return closed(s)
        .then(next -> talking ? CallPresses.hangUp(next) : Next.of(next))
        .then(next -> wish(next, new Owed(person, true)));
  }

  /** Whatever is asked no more leaves a while to take back what was done before it was asked. */
  private static Next<SignedIn, Effect> closed(SignedIn s) {
    List<Effect> ends =
        s.social().leaving().stream()
            .filter(Undoable.Blocked.class::isInstance)
            .<Effect>map(one -> new Effect.After(GRACE, new SocialEvent.Circle.GraceOver(one.id())))
            .toList();
    return Next.<SignedIn, Effect>of(with(s, s.social().safety().with(null))).and(ends);
  }

  /** The person's last word about somebody; the server is told as soon as it can be asked. */
  static Next<SignedIn, Effect> wish(SignedIn s, Owed owed) {
    SignedIn next = with(s, s.social().safety().owing(owed));
    SignedIn here = owed.block() ? without(next, owed.person()) : next;
    return Next.<SignedIn, Effect>of(here).and(tell(here, owed.person()::equals));
  }

  /** Connected: what was wished meanwhile is told, and a list somebody waits for is asked for. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    Next<SignedIn, Effect> told = Next.<SignedIn, Effect>of(s).and(tell(s, one -> true));
    boolean waiting =
        s.social().place() instanceof Place.Blocked && s.social().safety().blocked() == null;
    return waiting ? told.then(SafetyUpdate::load) : told;
  }

  private static Next<SignedIn, Effect> load(SignedIn s) {
    Safety safety = s.social().safety();
    return Next.<SignedIn, Effect>of(with(s, safety.withBlocked(safety.blockList().again())))
        .and(new SocialEffect.OfSafety.LoadBlocked());
  }

  private static List<Effect> tell(SignedIn s, Predicate<Person> whom) {
    return s.connection() instanceof Connection.Connected
        ? s.social().safety().owed().stream()
            .filter(one -> whom.test(one.person()))
            .<Effect>map(one ->
                one.block()
                    ? new SocialEffect.OfSafety.Block(one.person())
                    : new SocialEffect.OfSafety.Unblock(one.person()))
            .toList()
        : List.of();
  }

  private static Next<SignedIn, Effect> notTold(
      SignedIn s, Owed owed, Notice.Wish wish, Trouble trouble) {
    var due = new SocialEvent.OfSafety.WishDue(owed.person().userId());
    return switch (trouble.kind().passing()) {
      case SOON -> Next.<SignedIn, Effect>of(s).and(new Effect.After(trouble.waiting(RETRY), due));
      case PERHAPS -> Notices.failed(s, wish, trouble).and(new Effect.After(RARE_RETRY, due));
      case NEVER ->
          Notices.failed(with(s, s.social().safety().settled(owed)), wish, trouble)
              .and(new Effect.Request.LoadMatches());
    };
  }

  private static Sheet sending(Safety safety, Person person) {
    return new Sheet.Report(person, Phase.SENDING, null, left(safety));
  }

  private static SignedIn blocked(SignedIn s, Person person) {
    Safety safety = s.social().safety().settled(new Owed(person, true));
    return without(with(s, among(without(safety, person), person)), person);
  }

  /** None of their matches is shown. */
  private static SignedIn without(SignedIn s, Person person) {
    SignedIn next = s;
    List<Match> matches = s.matches() == null ? List.of() : s.matches();
    for (Match match : matches) {
      next =
          match.matchedUserId() == person.userId() ? MatchesUpdate.removed(next, match.id()) : next;
    }
    return next;
  }

  /** With them among those who are blocked; a list that is not known is not made up of one. */
  private static Safety among(Safety safety, Person person) {
    List<Person> known = safety.blocked();
    if (known == null) {
      return safety;
    }
    List<Person> all = new ArrayList<>(known);
    all.addFirst(person);
    return safety.withBlocked(all);
  }

  private static Safety without(Safety safety, Person person) {
    List<Person> known = safety.blocked();
    return known == null
        ? safety
        : safety.withBlocked(known.stream().filter(p -> p.userId() != person.userId()).toList());
  }

  /** Who sends need not wait for it: then what is asked may be another thing, or nothing. */
  private static boolean isSending(Safety safety, Person person) {
    return safety.sheet() instanceof Sheet.Report open
        && open.phase() == Phase.SENDING
        && open.about().equals(person);
  }

  private static SignedIn report(
      SignedIn s, Person person, Phase phase, @Nullable Trouble trouble) {
    Safety safety = s.social().safety();
    return with(s, safety.with(new Sheet.Report(person, phase, trouble, left(safety))));
  }

  private static @Nullable Left left(Safety safety) {
    return safety.sheet() instanceof Sheet.Report open ? open.left() : null;
  }

  private static SignedIn with(SignedIn s, Safety safety) {
    return s.with(s.social().with(safety));
  }
}
