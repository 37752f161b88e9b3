package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
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

/** The steps that calls are made of. Media is off before anything else is done about an end. */
final class CallSteps {
  static final Duration OVER_SHOWN = Duration.ofSeconds(6);

  private static final Effect STOP = new Effect.Media.Stop();

  private CallSteps() {}

  /** The session this device is in or about to be in; null where there is none. */
  static @Nullable UUID sessionOf(CallState call) {
    return switch (call) {
      case None _, Starting _, Over _ -> null;
      case Ringing c -> c.session().sessionId();
      case Joining c -> c.sessionId();
      case Talking c -> c.session().sessionId();
    };
  }

  /** The call this person is in goes on with this session, as it stands. */
  static Next<SignedIn, Effect> enter(
      SignedIn s, Peer peer, VideoSession session, Set<Lack> lacks, @Nullable Instant endsAt) {
    SignedIn next = s.hiding(session.sessionId());
    return switch (session.status()) {
      case WAITING ->
          Next.<SignedIn, Effect>of(next.with(new Ringing(peer, session, lacks)))
              .and(new Effect.Media.Expect(connect(s, session, peer)));
      case ACTIVE ->
          Next.<SignedIn, Effect>of(
                  next.with(new Talking(peer, session, MediaLink.CONNECTING, lacks, false, endsAt)))
              .and(connect(s, session, peer));
      case COMPLETED, CANCELLED -> over(next, peer, session.endReason());
    };
  }

  private static Effect.Media.Connect connect(SignedIn s, VideoSession session, Peer peer) {
    return new Effect.Media.Connect(
        session.sessionId(), isCaller(s, session), isReturning(s.call()), peer.firstCall());
  }

  private static boolean isReturning(CallState call) {
    return call instanceof Joining joining && joining.returning();
  }

  /**
   * Where a server does not tell who called, it was the one who waited for an answer; who called a
   * moment later met them in their session, and never waited.
   */
  private static boolean isCaller(SignedIn s, VideoSession session) {
    return session.callerId() == 0
        ? s.call() instanceof Ringing || session.status() == SessionStatus.WAITING
        : session.callerId() == s.me().userId();
  }

  /** It ended, and not by this person here. */
  static Next<SignedIn, Effect> over(SignedIn s, Peer peer, @Nullable EndReason reason) {
    return reason == null
        ? failed(s, peer, new Trouble(Trouble.Kind.ENDED, ""))
        : over(s, new Over(peer, reason, false, s.call() instanceof Joining, null, s.nextNotice()));
  }

  /** Both were there, and no connection between them came about. For the server it was a call. */
  static Next<SignedIn, Effect> unconnected(SignedIn s, Peer peer) {
    var trouble = new Trouble(Trouble.Kind.NOT_CONNECTED, "");
    return over(s, new Over(peer, EndReason.LOST, false, trouble, s.nextNotice()));
  }

  /** It never came to be, or nobody can tell why it ended. */
  static Next<SignedIn, Effect> failed(SignedIn s, Peer peer, Trouble trouble) {
    return over(s, new Over(peer, null, false, trouble, s.nextNotice()));
  }

  /** This person ended it. */
  static Next<SignedIn, Effect> hungUp(SignedIn s, Peer peer, EndReason reason, UUID sessionId) {
    return over(s, new Over(peer, reason, true, null, s.nextNotice()), stop(s.call()))
        .then(next -> end(next, sessionId));
  }

  private static Next<SignedIn, Effect> over(SignedIn s, Over over) {
    return over(s, over, STOP);
  }

  /** Whoever is connected is told goodbye. */
  static Effect stop(CallState call) {
    return new Effect.Media.Stop(call instanceof Talking);
  }

  private static Next<SignedIn, Effect> over(SignedIn s, Over over, Effect stop) {
    return Next.<SignedIn, Effect>of(s.with(over).counted())
        .and(stop)
        .and(new Effect.After(OVER_SHOWN, new Event.Calls.OverFaded(over.id())));
  }

  /** The call this device is in, if any, is given up for something else. */
  static Next<SignedIn, Effect> leave(SignedIn s) {
    SignedIn free = s.with(new None());
    return switch (s.call()) {
      case None _, Over _ -> Next.of(free);
      // Its session is ended as soon as it is known: see CallAnswers.started.
      case Starting _ -> Next.<SignedIn, Effect>of(free).and(STOP);
      case Ringing c -> stopAndEnd(free, stop(c), c.session().sessionId());
      case Joining c -> stopAndEnd(free, stop(c), c.sessionId());
      case Talking c -> stopAndEnd(free, stop(c), c.session().sessionId());
    };
  }

  private static Next<SignedIn, Effect> stopAndEnd(SignedIn s, Effect stop, UUID sessionId) {
    return Next.<SignedIn, Effect>of(s).and(stop).then(next -> end(next, sessionId));
  }

  /** The server is told that it is over, and owed that until it confirms. */
  static Next<SignedIn, Effect> end(SignedIn s, UUID sessionId) {
    return Next.<SignedIn, Effect>of(s.owing(sessionId)).and(new Effect.Request.EndCall(sessionId));
  }
}
