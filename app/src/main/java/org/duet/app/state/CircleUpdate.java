package org.duet.app.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;

/** Getting to know people, and parting. What cannot be undone waits a moment before it is done. */
final class CircleUpdate {
  static final Duration GRACE = Duration.ofSeconds(6);

  private CircleUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.Circle event) {
    return switch (event) {
      case SocialEvent.Circle.FindPressed _ -> find(s);
      case SocialEvent.Circle.Found found when !MatchesUpdate.areMine(s, found.matches()) ->
          Next.of(
              s.with(s.social().with(new Search.Failed(new Trouble(Trouble.Kind.NONSENSE, "")))));
      case SocialEvent.Circle.Found found -> Next.of(found(s, found.matches()));
      case SocialEvent.Circle.NotFound failed ->
          Next.of(s.with(s.social().with(new Search.Failed(failed.trouble()))));
      case SocialEvent.Circle.PassPressed press -> pass(s, press.matchId());
      case SocialEvent.Circle.LikePressed press -> DecideUpdate.like(s, press.matchId());
      case SocialEvent.Circle.UnmatchPressed press -> unmatch(s, press.matchId());
      case SocialEvent.Circle.UndoPressed press -> undo(s, press.id());
      case SocialEvent.Circle.GraceOver over -> graceOver(s, over.id());
      // What comes of both shows by the match itself, which the feed tells of.
      case SocialEvent.Circle.Decided done -> Next.of(s.with(s.social().told(done.matchId())));
      case SocialEvent.Circle.Unmatched done -> Next.of(UnmatchUpdate.parted(s, done.matchId()));
      case SocialEvent.Circle.TellingDue due ->
          DecideUpdate.tell(s, due.matchId()).then(in -> UnmatchUpdate.tell(in, due.matchId()));
      case SocialEvent.Circle.NotDecided failed -> DecideUpdate.notDecided(s, failed);
      case SocialEvent.Circle.NotUnmatched failed -> UnmatchUpdate.failed(s, failed);
      case SocialEvent.Circle.Looked looked -> looked(s, looked.matchId());
      case SocialEvent.Circle.CardOpened card -> TraitsUpdate.opened(s, card.matchId());
      case SocialEvent.Circle.TraitsLoaded loaded ->
          Next.of(TraitsUpdate.loaded(s, loaded.userId(), loaded.traits()));
      case SocialEvent.Circle.NoTraits none -> Next.of(TraitsUpdate.none(s, none.userId()));
      case SocialEvent.Circle.TraitsNotLoaded failed ->
          Next.of(TraitsUpdate.notLoaded(s, failed.userId()));
      case SocialEvent.Circle.HistoryLoaded told -> Histories.told(s, told);
      case SocialEvent.Circle.HistoryNotLoaded failed -> Histories.failed(s, failed);
      case SocialEvent.Circle.MissedLoaded told -> Next.of(Histories.missed(s, told.calls()));
      case SocialEvent.Circle.CallsWanted _ -> Histories.further(s);
      case SocialEvent.Circle.CallsRetried _ -> Histories.again(s);
    };
  }

  private static Next<SignedIn, Effect> find(SignedIn s) {
    return s.social().search() instanceof Search.Looking
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s.with(s.social().with(Search.Looking.beside(s.matches()))))
            .and(new SocialEffect.Circle.Find());
  }

  /**
   * New ones come after those that wait already. The feed may have told of them before the answer
   * did.
   */
  private static SignedIn found(SignedIn s, List<Match> found) {
    Search.Looking asked =
        s.social().search() instanceof Search.Looking looking
            ? looking
            : Search.Looking.beside(s.matches());
    List<Match> all = new ArrayList<>(s.matches() == null ? List.of() : s.matches());
    found.stream()
        .filter(match -> all.stream().noneMatch(m -> m.id() == match.id()))
        .toList()
        .forEach(all::add);
    boolean news = found.stream().anyMatch(match -> !asked.known().contains(match.id()));
    Search search = news ? new Search.Idle() : new Search.Nobody();
    return s.withMatches(List.copyOf(all)).with(s.social().with(search));
  }

  private static Next<SignedIn, Effect> pass(SignedIn s, long matchId) {
    return later(
        s,
        matchId,
        match ->
            new Undoable.Passed(
                s.nextNotice(), matchId, match.matchedUserName(), wasCalled(s, match)));
  }

  /** The list may not know yet of the call that just ended. */
  private static boolean wasCalled(SignedIn s, Match match) {
    return match.callCompleted()
        || (s.call() instanceof CallState.Over over
            && over.peer().matchId() == match.id()
            && Deciding.isOpen(s, over));
  }

  private static Next<SignedIn, Effect> unmatch(SignedIn s, long matchId) {
    return later(
            s,
            matchId,
            match -> new Undoable.Unmatched(s.nextNotice(), matchId, match.matchedUserName()))
        .then(next -> Next.of(SocialUpdate.leaving(next, matchId)));
  }

  private static Next<SignedIn, Effect> later(
      SignedIn s, long matchId, Function<Match, Undoable> plan) {
    return s.match(matchId)
        .filter(match -> !s.social().hides(match.id()))
        .map(plan)
        .map(undoable -> inAWhile(s, undoable))
        .orElseGet(() -> Next.of(s));
  }

  /**
   * Happens after {@link #GRACE}, unless it is taken back.
   *
   * @param undoable with the next id of the state
   */
  static Next<SignedIn, Effect> inAWhile(SignedIn s, Undoable undoable) {
    return Next.<SignedIn, Effect>of(queued(s, undoable))
        .and(new Effect.After(GRACE, new SocialEvent.Circle.GraceOver(undoable.id())));
  }

  /**
   * Can be taken back from now on; its time does not run yet.
   *
   * @param undoable with the next id of the state
   */
  static SignedIn queued(SignedIn s, Undoable undoable) {
    List<Undoable> all = new ArrayList<>(s.social().leaving());
    all.add(undoable);
    return s.with(s.social().withLeaving(all)).counted();
  }

  private static Next<SignedIn, Effect> undo(SignedIn s, long id) {
    return due(s, id).map(undoable -> undo(without(s, id), undoable)).orElseGet(() -> Next.of(s));
  }

  private static Next<SignedIn, Effect> undo(SignedIn s, Undoable undoable) {
    return switch (undoable) {
      case Undoable.Blocked blocked ->
          SafetyUpdate.wish(s, new Safety.Owed(blocked.person(), false));
      case Undoable.Discarded discarded -> Next.of(Outbox.restored(s, discarded));
      case Undoable.Passed _, Undoable.Unmatched _, Undoable.PhotoRemoved _ -> Next.of(s);
    };
  }

  private static SignedIn without(SignedIn s, long id) {
    return s.with(
        s.social().withLeaving(s.social().leaving().stream().filter(u -> u.id() != id).toList()));
  }

  private static Optional<Undoable> due(SignedIn s, long id) {
    return s.social().leaving().stream().filter(u -> u.id() == id).findFirst();
  }

  private static Next<SignedIn, Effect> graceOver(SignedIn s, long id) {
    return due(s, id).map(undoable -> happen(without(s, id), undoable)).orElseGet(() -> Next.of(s));
  }

  private static Next<SignedIn, Effect> happen(SignedIn s, Undoable undoable) {
    long matchId = undoable.matchId();
    return switch (undoable) {
      case Undoable.Passed passed when passed.called() ->
          DecideUpdate.decide(s, matchId, Decision.PASS);
      case Undoable.Passed _ -> Next.of(s.with(s.social().passing(matchId)));
      case Undoable.Blocked _, Undoable.Discarded _ -> Next.of(s);
      case Undoable.PhotoRemoved _ -> SelfUpdate.removePhoto(s);
      case Undoable.Unmatched _ -> UnmatchUpdate.unmatch(s, matchId);
    };
  }

  private static Next<SignedIn, Effect> looked(SignedIn s, long matchId) {
    Optional<Match> match = s.match(matchId);
    boolean ask = s.connection() instanceof Connection.Connected && match.isPresent();
    return ask
        ? Histories.ask(s, matchId).then(next -> ChatUpdate.peek(next, match.get()))
        : Next.of(s);
  }
}
