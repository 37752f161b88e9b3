package org.duet.app.state;

import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.wire.RemovalReason;

/** What happens to calls: presses of the person, answers of the server, and time. */
final class CallUpdate {
  private CallUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, Event.Calls event) {
    return switch (event) {
      case Event.Calls.CallPressed press -> CallPresses.call(s, press.matchId());
      case Event.Calls.AnswerPressed press -> CallPresses.answer(s, press.sessionId());
      case Event.Calls.ReturnPressed press -> CallPresses.comeBack(s, press.sessionId());
      case Event.Calls.DeclinePressed press ->
          putAway(s, press.sessionId(), new Effect.Request.DeclineCall(press.sessionId()));
      case Event.Calls.DismissPressed press ->
          putAway(s, press.sessionId(), new Effect.Request.DismissCall(press.sessionId()));
      case Event.Calls.HangUpPressed _ -> CallPresses.hangUp(s);
      case Event.Calls.LeavePressed _ -> LeaveUpdate.leave(s);
      case Event.Calls.ClosePressed _ -> CallPresses.close(s);
      case Event.Calls.ClarityPressed press -> Seeing.wished(s, press.mine());

      case Event.Calls.TextPressed press -> BesideUpdate.write(s, press);
      case Event.Calls.TextsLooked _ -> BesideUpdate.looked(s);
      case Event.Calls.ReactionPressed press -> BesideUpdate.react(s, press.feeling());
      case Event.Calls.ExtendPressed _ -> BesideUpdate.extend(s);
      case Event.Calls.ExtendTaken taken -> SessionNews.heard(s, taken.session(), null);
      case Event.Calls.NotExtended failed -> BesideUpdate.notExtended(s, failed.sessionId());

      case Event.Calls.Started started -> CallAnswers.started(s, started);
      case Event.Calls.NotStarted failed -> CallAnswers.notStarted(s, failed);
      case Event.Calls.SurelyNotStarted late -> Next.of(s.sure(late.matchId()));
      case Event.Calls.Joined joined -> CallAnswers.joined(s, joined);
      case Event.Calls.NotJoined failed -> CallAnswers.notJoined(s, failed);
      case Event.Calls.PutAway done -> Next.of(s.with(s.pending().without(done.sessionId())));
      case Event.Calls.NotPutAway failed -> CallAnswers.notPutAway(s, failed);
      case Event.Calls.Ended ended -> Next.of(s.settled(ended.sessionId()));
      case Event.Calls.NotEnded failed -> CallAnswers.notEnded(s, failed);
      case Event.Calls.SessionRead read -> SessionNews.heard(s, read.session(), null);
      case Event.Calls.SessionNotRead failed -> CallAnswers.notRead(s, failed);

      case Event.Calls.EndDue due ->
          s.owedEnds().contains(due.sessionId()) ? CallSteps.end(s, due.sessionId()) : Next.of(s);
      case Event.Calls.PendingExpired expired -> expired(s, expired);
      case Event.Calls.OverFaded faded -> faded(s, faded.id());
    };
  }

  /** A card goes at once; should the server refuse, it comes back. */
  private static Next<SignedIn, Effect> putAway(SignedIn s, UUID sessionId, Effect request) {
    return s.calls().shown(sessionId).isEmpty()
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s.hiding(sessionId)).and(request);
  }

  private static Next<SignedIn, Effect> expired(SignedIn s, Event.Calls.PendingExpired expired) {
    boolean due =
        s.pending()
            .find(expired.sessionId())
            .filter(call -> expired.expiresAt().equals(call.expiresAt()))
            .isPresent();
    return due ? Notices.gone(s, expired.sessionId(), RemovalReason.MISSED) : Next.of(s);
  }

  private static Next<SignedIn, Effect> faded(SignedIn s, long id) {
    return s.call() instanceof CallState.Over over && over.id() == id && !Deciding.isOpen(s, over)
        ? Next.of(s.with(new CallState.None()))
        : Next.of(s);
  }
}
