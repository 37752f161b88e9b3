package org.duet.app.state;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.On;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.duet.model.call.SessionRules;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;

/** What a person presses about calls. Camera and microphone come on here and nowhere else. */
final class CallPresses {
  private CallPresses() {}

  static Next<SignedIn, Effect> call(SignedIn s, long matchId) {
    if (isWith(s.call(), matchId)) {
      return Next.of(s);
    }
    if (s.call() instanceof Starting call && call.peer().matchId() == matchId) {
      // Cancelled and wanted again before the server answered: the same question still stands.
      return Next.<SignedIn, Effect>of(s.with(call.withCancelled(false)))
          .and(new Effect.Media.Prepare(call.peer()));
    }
    Optional<Match> match = s.match(matchId);
    if (match.isEmpty()) {
      return Next.of(s);
    }
    Match with = match.get();
    if (SessionRules.refusalToCall(with.status(), with.callCompleted()).isPresent()) {
      return Notices.failed(s, Notice.Wish.CALL, new Trouble(Trouble.Kind.REFUSED, ""));
    }
    Peer peer = Peer.of(with);
    return CallSteps.leave(s.sure(matchId))
        .then(free -> Next.of(free.with(new Starting(peer, false))))
        .and(new Effect.Media.Prepare(peer))
        .and(new Effect.Request.StartCall(matchId, s.owedEnds()));
  }

  private static boolean isWith(CallState call, long matchId) {
    return switch (call) {
      case None _, Over _ -> false;
      case Starting c when c.cancelled() -> false;
      case On c -> c.peer().matchId() == matchId;
    };
  }

  static Next<SignedIn, Effect> answer(SignedIn s, UUID sessionId) {
    Optional<PendingCall> shown = s.calls().shown(sessionId);
    if (shown.isEmpty()) {
      return Next.of(s);
    }
    PendingCall card = shown.get();
    Peer peer = Peer.of(card.matchId(), card.otherUserId(), card.otherUserName(), !card.mutual());
    return CallSteps.leave(s)
        .then(free -> Next.of(free.hiding(sessionId).with(new Joining(peer, sessionId))))
        .and(new Effect.Request.JoinCall(sessionId)) // first: all else waits for what it brings
        .and(new Effect.Media.Prepare(peer))
        .and(expect(sessionId, peer));
  }

  /** Who answers is the polite side, and waits for the caller's offer. */
  private static Effect expect(UUID sessionId, Peer peer) {
    return new Effect.Media.Expect(
        new Effect.Media.Connect(sessionId, false, false, peer.firstCall()));
  }

  /** Into a call that runs without this device; from another one it is taken over. */
  static Next<SignedIn, Effect> comeBack(SignedIn s, UUID sessionId) {
    return s.elsewhere()
        .filter(session -> session.sessionId().equals(sessionId))
        .flatMap(session -> s.match(session.matchId()))
        .map(with -> {
          Peer peer = Peer.of(with);
          SignedIn next = Notices.foundBack(s.with(new Joining(peer, sessionId, Set.of(), true)));
          return Next.<SignedIn, Effect>of(next)
              .and(new Effect.Media.Prepare(peer))
              .and(new Effect.Request.JoinCall(sessionId, true));
        })
        .orElse(Next.of(s));
  }

  static Next<SignedIn, Effect> hangUp(SignedIn s) {
    return switch (s.call()) {
      case None _, Over _ -> Next.of(s);
      case Starting call ->
          Next.<SignedIn, Effect>of(s.with(call.withCancelled(true))).and(new Effect.Media.Stop());
      case Ringing call -> hangUp(s, call.peer(), call.session(), EndReason.CANCELLED);
      case Joining call -> CallSteps.hungUp(s, call.peer(), EndReason.HANGUP, call.sessionId());
      case Talking call -> hangUp(s, call.peer(), call.session(), EndReason.HANGUP);
    };
  }

  private static Next<SignedIn, Effect> hangUp(
      SignedIn s, Peer peer, VideoSession session, EndReason reason) {
    return CallSteps.hungUp(s, peer, reason, session.sessionId());
  }

  /** The word about the end is read; or the person does not want to wait for a cancelled start. */
  static Next<SignedIn, Effect> close(SignedIn s) {
    return switch (s.call()) {
      case Over _ -> Next.of(s.with(new None()));
      case Starting call -> Next.of(call.cancelled() ? s.with(new None()) : s);
      case None _, Ringing _, Joining _, Talking _ -> Next.of(s);
    };
  }
}
