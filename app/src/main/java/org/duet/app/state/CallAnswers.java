package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.jspecify.annotations.Nullable;

/** What the server answers about calls. It may be late, and the person may be elsewhere by then. */
final class CallAnswers {
  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Duration LATE_ENOUGH = Duration.ofMinutes(2);

  private CallAnswers() {}

  static Next<SignedIn, Effect> started(SignedIn s, Event.Calls.Started started) {
    VideoSession session = started.session();
    return switch (s.call()) {
      case Starting call when call.peer().matchId() == session.matchId() -> {
        VideoSession latest = call.latest(session);
        yield call.cancelled()
            ? cancelled(s, call.peer(), latest)
            : CallSteps.enter(s, call.peer(), latest, call.lacks(), endsAt(latest, started.at()));
      }
      case Ringing call when isOf(call.session().sessionId(), session) -> same(s, session);
      case Talking call when isOf(call.session().sessionId(), session) -> same(s, session);
      // Called and answered at once: the answer to the call says as much as the one to the join.
      case Joining call when isOf(call.sessionId(), session) ->
          CallSteps.enter(s, call.peer(), session, call.lacks(), endsAt(session, started.at()));
      // Nobody wants it any more.
      case None _, Starting _, Ringing _, Joining _, Talking _, Over _ ->
          CallSteps.end(s, session.sessionId());
    };
  }

  private static Next<SignedIn, Effect> cancelled(SignedIn s, Peer peer, VideoSession session) {
    return session.isLive()
        ? CallSteps.hungUp(s, peer, EndReason.CANCELLED, session.sessionId())
        : CallSteps.over(s, peer, session.endReason());
  }

  /** Where the server did not answer, it may have heard, and call for nobody. */
  static Next<SignedIn, Effect> notStarted(SignedIn s, Event.Calls.NotStarted failed) {
    return isTransient(failed.trouble())
        ? over(s.unsure(failed.matchId()), failed)
            .and(new Effect.After(LATE_ENOUGH, new Event.Calls.SurelyNotStarted(failed.matchId())))
        : over(s, failed);
  }

  private static Next<SignedIn, Effect> over(SignedIn s, Event.Calls.NotStarted failed) {
    return switch (s.call()) {
      case Starting call when call.peer().matchId() == failed.matchId() ->
          call.cancelled()
              ? Next.of(s.with(new None()))
              : CallSteps.failed(s, call.peer(), failed.trouble());
      case None _, Starting _, Ringing _, Joining _, Talking _, Over _ -> Next.of(s);
    };
  }

  static Next<SignedIn, Effect> joined(SignedIn s, Event.Calls.Joined joined) {
    VideoSession session = joined.session();
    return switch (s.call()) {
      case Joining call when isOf(call.sessionId(), session) ->
          CallSteps.enter(s, call.peer(), session, call.lacks(), endsAt(s, call, joined));
      case Ringing call when isOf(call.session().sessionId(), session) -> same(s, session);
      case Talking call when isOf(call.session().sessionId(), session) -> same(s, session);
      // The person hung up before; the server was told of that then.
      case None _, Starting _, Ringing _, Joining _, Talking _, Over _ -> Next.of(s);
    };
  }

  static Next<SignedIn, Effect> notJoined(SignedIn s, Event.Calls.NotJoined failed) {
    SignedIn known =
        isTransient(failed.trouble())
            ? s.showing(failed.sessionId())
            : s.with(s.pending().without(failed.sessionId()));
    return switch (s.call()) {
      case Joining call when call.sessionId().equals(failed.sessionId()) ->
          CallSteps.failed(known, call.peer(), failed.trouble());
      case None _, Starting _, Ringing _, Joining _, Talking _, Over _ -> Next.of(s);
    };
  }

  static Next<SignedIn, Effect> notPutAway(SignedIn s, Event.Calls.NotPutAway failed) {
    return failed.trouble().kind() == Trouble.Kind.ENDED
        ? Next.of(s.with(s.pending().without(failed.sessionId())))
        : Notices.failed(s.showing(failed.sessionId()), failed.wish(), failed.trouble());
  }

  static Next<SignedIn, Effect> notEnded(SignedIn s, Event.Calls.NotEnded failed) {
    UUID sessionId = failed.sessionId();
    return isTransient(failed.trouble())
        ? Next.<SignedIn, Effect>of(s)
            .and(
                new Effect.After(
                    failed.trouble().waiting(RETRY), new Event.Calls.EndDue(sessionId)))
        : Next.of(s.settled(sessionId));
  }

  static Next<SignedIn, Effect> notRead(SignedIn s, Event.Calls.SessionNotRead failed) {
    boolean here = failed.sessionId().equals(CallSteps.sessionOf(s.call()));
    if (!here || isTransient(failed.trouble())) {
      return Next.of(s);
    }
    var ended = new Trouble(Trouble.Kind.ENDED, failed.trouble().detail());
    return switch (s.call()) {
      case Ringing call -> CallSteps.failed(s, call.peer(), ended);
      case Talking call -> CallSteps.failed(s, call.peer(), ended);
      case None _, Starting _, Joining _, Over _ -> Next.of(s);
    };
  }

  private static Next<SignedIn, Effect> same(SignedIn s, VideoSession session) {
    return SessionNews.heard(s, session, null);
  }

  private static boolean isOf(UUID sessionId, VideoSession session) {
    return sessionId.equals(session.sessionId());
  }

  /** A call that was just answered lasts as long as it may; the feed will tell more exactly. */
  private static @Nullable Instant endsAt(VideoSession session, Instant at) {
    return session.status() == SessionStatus.ACTIVE ? at.plus(session.limit()) : null;
  }

  /**
   * One that was come back to runs since before this device was in it, by the server's clock. Where
   * that makes no sense the clocks are not known, and it lasts as long as it may.
   */
  private static @Nullable Instant endsAt(SignedIn s, Joining call, Event.Calls.Joined joined) {
    Instant latest = endsAt(joined.session(), joined.at());
    Instant began = joined.session().startedAt();
    if (latest == null || began == null || !call.returning()) {
      return latest;
    }
    Instant end = began.minus(s.calls().ahead()).plus(joined.session().limit());
    return end.isBefore(joined.at()) || end.isAfter(latest) ? latest : end;
  }

  /** Whether it is worth another try. */
  private static boolean isTransient(Trouble trouble) {
    return trouble.kind().passing() != Trouble.Passing.NEVER;
  }
}
