package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.call.VideoSession;

/** Calls that are over, as the feed and the server tell of them. */
final class Histories {
  private Histories() {}

  /** A session changed; one that ended is a past call from now on. */
  static SignedIn heard(SignedIn s, VideoSession session) {
    if (session.isLive() || s.match(session.matchId()).isEmpty()) {
      return s;
    }
    Instant started = session.startedAt();
    Instant ended = session.endedAt();
    PastCall call =
        new PastCall(
            session.sessionId(),
            session.matchId(),
            session.callerId() == 0 ? null : session.callerId() == s.me().userId(),
            session.endReason(),
            ended,
            started == null || ended == null ? Duration.ZERO : Duration.between(started, ended));
    History history = s.social().history(session.matchId());
    return s.with(s.social().with(session.matchId(), history.with(List.of(call))));
  }

  static Next<SignedIn, Effect> ask(SignedIn s, long matchId) {
    History history = s.social().history(matchId);
    return history.asked()
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s.with(s.social().with(matchId, history.asking())))
            .and(new SocialEffect.Circle.LoadHistory(matchId));
  }

  static SignedIn loaded(SignedIn s, SocialEvent.Circle.HistoryLoaded loaded) {
    History history = s.social().history(loaded.matchId());
    return s.with(s.social().with(loaded.matchId(), history.with(loaded.calls())));
  }
}
