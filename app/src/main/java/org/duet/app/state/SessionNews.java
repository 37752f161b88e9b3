package org.duet.app.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * News of sessions. They move the call of this device along, and never open one: a call is opened
 * by a person, and sessions of their other devices are told of too.
 */
final class SessionNews {
  private SessionNews() {}

  /**
   * How a session stands.
   *
   * @param endsAt by this machine's clock; null where not told
   */
  static Next<SignedIn, Effect> heard(SignedIn s, VideoSession session, @Nullable Instant endsAt) {
    SignedIn next = s.with(s.calls().hearing(session));
    return switch (s.call()) {
      case None _, Over _ -> unwanted(next, session);
      case Starting call ->
          Next.of(
              session.matchId() == call.peer().matchId() ? next.with(call.hearing(session)) : next);
      case Joining call ->
          call.sessionId().equals(session.sessionId()) && !session.isLive()
              ? CallSteps.over(next, call.peer(), session.endReason())
              : Next.of(next);
      case Ringing call ->
          session.supersedes(call.session())
              ? CallSteps.enter(next, call.peer(), session, call.lacks(), endsAt)
              : Next.of(next);
      case Talking call -> talking(next, call, session, endsAt);
    };
  }

  /** What nobody waits for any more does not go on ringing. */
  private static Next<SignedIn, Effect> unwanted(SignedIn s, VideoSession session) {
    return s.calls().isForNobody(session, s.me().userId())
        ? CallSteps.end(s.sure(session.matchId()), session.sessionId())
        : Next.of(s);
  }

  /** Another device of this person took the call over: it goes on there, and not here. */
  static Next<SignedIn, Effect> removed(SignedIn s, UUID sessionId, RemovalReason reason) {
    boolean taken = reason == RemovalReason.JOINED_ELSEWHERE && sessionId.equals(s.call().seat());
    var elsewhere = new Trouble(Trouble.Kind.ANSWERED_ELSEWHERE, "");
    return switch (s.call()) {
      case Ringing call when taken -> CallSteps.failed(s, call.peer(), elsewhere);
      case Talking call when taken -> CallSteps.failed(s, call.peer(), elsewhere);
      case None _, Starting _, Ringing _, Joining _, Talking _, Over _ -> Next.of(s);
    };
  }

  private static Next<SignedIn, Effect> talking(
      SignedIn s, Talking call, VideoSession session, @Nullable Instant endsAt) {
    if (!session.supersedes(call.session())) {
      return Next.of(s);
    }
    if (!session.isLive()) {
      return CallSteps.over(s, call.peer(), session.endReason());
    }
    Instant end = BesideUpdate.end(call, session, endsAt);
    return Next.of(s.with(call.with(BesideUpdate.granted(call, session)).with(session, end)));
  }

  /** What a snapshot makes of the call of this device. */
  static Next<SignedIn, Effect> snapshot(SignedIn s, List<VideoSession> live) {
    return switch (s.call()) {
      case None _, Over _ -> {
        Next<SignedIn, Effect> next = Next.of(s);
        for (VideoSession session : live) {
          next = next.then(in -> unwanted(in, session));
        }
        yield next;
      }
      // The answer that is waited for will tell.
      case Joining _ -> Next.of(s);
      case Starting call -> {
        Starting next = call;
        for (VideoSession session : live) {
          next = session.matchId() == call.peer().matchId() ? next.hearing(session) : next;
        }
        yield Next.of(s.with(next));
      }
      case Ringing call -> stillThere(s, call.session().sessionId(), live);
      case Talking call -> stillThere(s, call.session().sessionId(), live);
    };
  }

  /**
   * A snapshot may be older than the session, and does not say how it ended: the server is asked.
   */
  private static Next<SignedIn, Effect> stillThere(
      SignedIn s, UUID sessionId, List<VideoSession> live) {
    Optional<VideoSession> session =
        live.stream().filter(one -> one.sessionId().equals(sessionId)).findFirst();
    return session
        .map(one -> heard(s, one, null))
        .orElseGet(
            () -> Next.<SignedIn, Effect>of(s).and(new Effect.Request.ReadSession(sessionId)));
  }
}
