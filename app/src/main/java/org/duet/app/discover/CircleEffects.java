package org.duet.app.discover;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.backend.Answer;
import org.duet.app.backend.PeopleBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.History;
import org.duet.app.state.PastCall;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.model.wire.Answers;

/** Asks the server about getting to know people, and parting. */
public final class CircleEffects implements EffectHandler<SocialEffect.Circle, Event> {
  private final PeopleBackend people;

  public CircleEffects(PeopleBackend people) {
    this.people = people;
  }

  @Override
  public void handle(SocialEffect.Circle effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.Circle.Find _ ->
          Replies.tell(
              people.find(),
              dispatch,
              SocialEvent.Circle.Found::new,
              SocialEvent.Circle.NotFound::new);
      case SocialEffect.Circle.Swipe swipe ->
          Replies.tell(
              people.swipe(swipe.matchId(), swipe.decision()),
              dispatch,
              done -> new SocialEvent.Circle.Decided(swipe.matchId(), done.isMutualMatch()),
              trouble ->
                  new SocialEvent.Circle.NotDecided(swipe.matchId(), swipe.decision(), trouble));
      case SocialEffect.Circle.Unmatch unmatch ->
          Replies.tell(
              people.unmatch(unmatch.matchId()),
              dispatch,
              done -> new SocialEvent.Circle.Unmatched(unmatch.matchId()),
              trouble -> new SocialEvent.Circle.NotUnmatched(unmatch.matchId(), trouble));
      case SocialEffect.Circle.LoadHistory load ->
          Replies.tell(
              people.callHistory(load.matchId()),
              dispatch,
              all -> loaded(load, all),
              trouble -> new SocialEvent.Circle.HistoryNotLoaded(load.matchId(), trouble));
      case SocialEffect.Circle.LoadMissed load -> missed(load.since(), dispatch);
      case SocialEffect.Circle.LoadTraits load -> traits(load.userId(), dispatch);
    }
  }

  private static Event loaded(SocialEffect.Circle.LoadHistory load, Answers.CallHistory all) {
    return new SocialEvent.Circle.HistoryLoaded(
        load.matchId(),
        all.calls().stream().map(call -> past(load, call)).toList(),
        new History.Count(all.totalCalls(), all.completedCalls()));
  }

  /** Nobody waits for it; that there is nothing to see is an answer too. */
  private void traits(long userId, Consumer<Event> dispatch) {
    var _ =
        people
            .personality(userId)
            .thenAccept(answer -> {
              if (PeopleBackend.isNowhere(answer)) {
                dispatch.accept(new SocialEvent.Circle.NoTraits(userId));
              } else {
                Replies.tell(
                    CompletableFuture.completedFuture(answer),
                    dispatch,
                    told -> new SocialEvent.Circle.TraitsLoaded(userId, told),
                    trouble -> new SocialEvent.Circle.TraitsNotLoaded(userId));
              }
            });
  }

  /** Nobody waits for it, and it is asked for again with the next connection. */
  private void missed(Instant since, Consumer<Event> dispatch) {
    var _ =
        people
            .missedCalls(since)
            .thenAccept(answer -> {
              if (answer instanceof Answer.Good<Answers.MissedCalls>(Answers.MissedCalls told)) {
                dispatch.accept(
                    new SocialEvent.Circle.MissedLoaded(
                        told.missedCalls().stream().map(CircleEffects::missed).toList()));
              }
            });
  }

  private static PastCall missed(Answers.MissedCall call) {
    return new PastCall(
        call.sessionId(), call.matchId(), false, call.endReason(), call.endedAt(), Duration.ZERO);
  }

  private static PastCall past(SocialEffect.Circle.LoadHistory load, Answers.PastCall call) {
    return new PastCall(
        call.sessionId(),
        load.matchId(),
        call.callerId() == null ? null : call.callerId() == load.me(),
        call.endReason(),
        call.endedAt() == null ? call.startedAt() : call.endedAt(),
        Duration.ofSeconds(call.durationSeconds()));
  }
}
