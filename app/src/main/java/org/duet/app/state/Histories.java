package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.History.Asked;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are over, as the feed and the server tell of them. The server tells of one match at a
 * time, so that it is asked for a few at a time, and for no more than somebody looks at.
 */
final class Histories {
  /** So many matches more whenever somebody looks further back. */
  static final int PAGE = 24;

  /** So many questions are on their way at once. */
  static final int AT_ONCE = 4;

  /** A server that fails so often is left alone until the person asks again. */
  static final int ENOUGH = 3;

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
    return with(s, session.matchId(), s.social().history(session.matchId()).heard(call));
  }

  static Next<SignedIn, Effect> ask(SignedIn s, long matchId) {
    History history = s.social().history(matchId);
    return history.isAsked()
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(with(s, matchId, history.with(new Asked.Waiting())))
            .and(new SocialEffect.Circle.LoadHistory(matchId, s.me().userId()));
  }

  static Next<SignedIn, Effect> told(SignedIn s, SocialEvent.Circle.HistoryLoaded told) {
    History history = s.social().history(told.matchId()).told(told.calls(), told.count());
    return goOn(with(s, told.matchId(), history));
  }

  static Next<SignedIn, Effect> failed(SignedIn s, SocialEvent.Circle.HistoryNotLoaded failed) {
    History history = s.social().history(failed.matchId());
    return goOn(with(s, failed.matchId(), history.with(new Asked.Failed(failed.trouble()))));
  }

  /** The calls of all are looked at. */
  static Next<SignedIn, Effect> opened(SignedIn s) {
    SignedIn looked = s.with(s.social().with(s.social().log().looked()));
    return goOn(s.social().log().reach() == 0 ? reaching(looked, PAGE) : looked);
  }

  /** The server is there, at this time of its own. */
  static SignedIn met(SignedIn s, Instant server) {
    CallLog log = s.social().log();
    return s.with(s.social().with(log.with(log.missed().meeting(server))));
  }

  /** What rang in vain since then, while nobody here listened, is asked for. */
  static Next<SignedIn, Effect> askMissed(SignedIn s, @Nullable Instant since) {
    return since == null
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s).and(new SocialEffect.Circle.LoadMissed(since));
  }

  static SignedIn missed(SignedIn s, List<PastCall> calls) {
    SignedIn next = s;
    for (PastCall call : calls.reversed()) { // the oldest first, as the feed would have told them
      next = with(next, call.matchId(), next.social().history(call.matchId()).heard(call));
    }
    return next;
  }

  /** The end of what is known is looked at; what was asked for before comes first. */
  static Next<SignedIn, Effect> further(SignedIn s) {
    int reach = s.social().log().reach();
    long asked = candidates(s).stream().filter(match -> isAsked(s, match)).count();
    return asked < reach ? goOn(s) : goOn(reaching(s, reach + PAGE));
  }

  /** What did not come is asked for again. */
  static Next<SignedIn, Effect> again(SignedIn s) {
    return goOn(
        changed(
            s, history -> history.asked() instanceof Asked.Failed ? unasked(history) : history));
  }

  /** While the server was away, calls may have come and gone. */
  static SignedIn stale(SignedIn s) {
    return changed(s, history -> history.isWaiting() ? history : unasked(history));
  }

  private static History unasked(History history) {
    return history.with(new Asked.Never());
  }

  /** What this machine kept since the client last ran. */
  static SignedIn remembered(SignedIn s, Map<Long, History> kept) {
    SignedIn next = s;
    for (Map.Entry<Long, History> one : kept.entrySet()) {
      History known = next.social().history(one.getKey());
      next = with(next, one.getKey(), known.remembering(one.getValue()));
    }
    return next;
  }

  /** Asks for the next few, for as long as somebody looks. */
  static Next<SignedIn, Effect> goOn(SignedIn s) {
    boolean looked = s.social().place() instanceof Place.Calls;
    if (!looked || !(s.connection() instanceof Connection.Connected)) {
      return Next.of(s);
    }
    List<Match> all = candidates(s);
    if (count(s, all, history -> history.asked() instanceof Asked.Failed) >= ENOUGH) {
      return Next.of(s);
    }
    long free = AT_ONCE - count(s, all, History::isWaiting);
    long left = s.social().log().reach() - count(s, all, History::isAsked);
    Next<SignedIn, Effect> next = Next.of(s);
    for (Match match :
        all.stream()
            .filter(match -> !isAsked(s, match))
            .limit(Math.max(0, Math.min(free, left)))
            .toList()) {
      next = next.then(in -> ask(in, match.id()));
    }
    return next;
  }

  private static long count(SignedIn s, List<Match> all, Predicate<History> which) {
    return all.stream().map(match -> s.social().history(match.id())).filter(which).count();
  }

  private static boolean isAsked(SignedIn s, Match match) {
    return s.social().history(match.id()).isAsked();
  }

  /**
   * The matches that can have had calls, those first who were last written with: by their calls the
   * order would change with each answer, and one answer lead to the next question without end.
   */
  static List<Match> candidates(SignedIn s) {
    List<Match> matches = s.matches();
    if (matches == null) {
      return List.of();
    }
    Recency recency = Recency.ofWords(s, matches.stream().map(Match::id).toList());
    return matches.stream()
        .filter(m -> m.status().isMutual() || m.callCompleted() || m.videoSessionId() != null)
        .filter(match -> !s.social().hides(match.id()))
        .sorted(
            Comparator.comparingLong((Match match) -> recency.latest(match.id()))
                .thenComparingLong(Match::id)
                .reversed())
        .toList();
  }

  private static SignedIn reaching(SignedIn s, int reach) {
    return s.with(s.social().with(s.social().log().withReach(reach)));
  }

  private static SignedIn with(SignedIn s, long matchId, History history) {
    CallLog next = s.social().log().with(matchId, history);
    boolean looked = s.social().place() instanceof Place.Calls;
    return s.with(s.social().with(looked ? next.with(next.missed().lookingAt(history)) : next));
  }

  private static SignedIn changed(SignedIn s, UnaryOperator<History> change) {
    return s.with(s.social().with(s.social().log().changed(change)));
  }
}
