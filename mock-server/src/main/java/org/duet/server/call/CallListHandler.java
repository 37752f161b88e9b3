package org.duet.server.call;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.CallMatch;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;
import org.duet.server.http.Caller;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Rows;
import org.duet.server.store.Store;

/** Calls that wait, that run, and that were. */
public final class CallListHandler {
  private static final double MINUTE = 60;

  /** Nobody reads further back. */
  private static final int MOST_MISSED = 100;

  private final Store store;
  private final Json json;
  private final InstantSource clock;
  private final CallViews views;

  public CallListHandler(Store store, Json json, InstantSource clock, CallLimits limits) {
    this.store = store;
    this.json = json;
    this.clock = clock;
    this.views = new CallViews(limits);
  }

  public void pending(Context ctx) {
    long me = Caller.of(ctx).userId();
    Instant now = clock.instant();
    json.answer(ctx, new Answers.PendingList(store.read(rows -> views.pending(rows, me, now))));
  }

  public void active(Context ctx) {
    long me = Caller.of(ctx).userId();
    json.answer(
        ctx,
        new Answers.ActiveSessions(
            store.read(rows ->
                rows.sessions().liveOf(me).reversed().stream()
                    .map(call -> active(rows, call, me))
                    .toList())));
  }

  private static Answers.ActiveSession active(Rows rows, Attendance call, long me) {
    VideoSession session = call.session();
    CallMatch match = CallViews.match(rows, call);
    return new Answers.ActiveSession(
        session.sessionId(),
        session.status(),
        session.matchId(),
        session.startedAt(),
        match.status().isMutual(),
        CallViews.name(rows, match.otherThan(me)));
  }

  public void history(Context ctx) {
    long me = Caller.of(ctx).userId();
    long matchId = Json.number(ctx, "match_id");
    json.answer(ctx, store.read(rows -> history(rows, me, matchId)));
  }

  private static Answers.CallHistory history(Rows rows, long me, long matchId) {
    CallMatch match = rows.matches().forCall(matchId).orElseThrow(Refusals::noSuchMatch);
    if (!match.hasMember(me)) {
      throw Refused.forbidden("This match is not yours.");
    }
    List<Answers.PastCall> calls =
        rows.sessions().ofMatch(matchId).stream()
            .map(Attendance::session)
            .filter(session -> !session.isLive())
            .sorted(
                Comparator.comparing(VideoSession::createdAt)
                    .thenComparingLong(VideoSession::id)
                    .reversed())
            .map(session -> past(CallViews.told(rows, session, match, me)))
            .toList();
    // Whoever is blocked must not tell that from an unmatch.
    boolean mutual = match.status().isMutual() && !match.blocked();
    int completed = rows.matches().completedCalls(matchId);
    return new Answers.CallHistory(matchId, mutual, calls.size(), completed, calls);
  }

  public void missed(Context ctx) {
    long me = Caller.of(ctx).userId();
    Instant since = Json.query(ctx, "since", Instant.EPOCH);
    json.answer(
        ctx,
        new Answers.MissedCalls(
            store.read(rows ->
                rows.sessions().inVainFor(me, since, MOST_MISSED).stream()
                    .filter(call -> !CallViews.match(rows, call).blocked())
                    .map(Attendance::session)
                    .map(CallListHandler::missed)
                    .toList())));
  }

  private static Answers.MissedCall missed(VideoSession session) {
    return new Answers.MissedCall(
        session.sessionId(),
        session.matchId(),
        session.callerId(),
        Objects.requireNonNull(session.endReason()),
        Objects.requireNonNull(session.endedAt()));
  }

  private static Answers.PastCall past(VideoSession session) {
    Instant started = session.startedAt();
    Instant ended = session.endedAt();
    long seconds =
        started == null || ended == null ? 0 : Duration.between(started, ended).toSeconds();
    return new Answers.PastCall(
        session.sessionId(),
        session.callerId(),
        session.status(),
        session.endReason(),
        started,
        ended,
        Math.round(seconds / MINUTE * 10) / 10.0,
        seconds);
  }
}
