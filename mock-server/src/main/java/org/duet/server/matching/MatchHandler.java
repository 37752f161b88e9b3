package org.duet.server.matching;

import io.javalin.http.Context;
import java.util.List;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;
import org.duet.server.store.Store;

/** Candidates, decisions, mutual matches. */
public final class MatchHandler {
  private final Store store;
  private final Json json;
  private final Matching matching;

  public MatchHandler(Store store, Json json, Matching matching) {
    this.store = store;
    this.json = json;
    this.matching = matching;
  }

  public void find(Context ctx) {
    json.answer(ctx, matching.find(Caller.of(ctx)));
  }

  public void mutualMatches(Context ctx) {
    json.answer(ctx, of(Caller.of(ctx).userId(), MatchStatus.MATCHED));
  }

  public void candidates(Context ctx) {
    json.answer(ctx, of(Caller.of(ctx).userId(), MatchStatus.PENDING));
  }

  private List<Match> of(long user, MatchStatus status) {
    return store.read(rows -> rows.matches().of(user, status));
  }

  public void mutual(Context ctx) {
    json.answer(
        ctx,
        of(Caller.of(ctx).userId(), MatchStatus.MATCHED).stream()
            .map(match -> new Answers.Mutual(match.id(), match.videoSessionId()))
            .toList());
  }

  public void swipe(Context ctx) {
    Requests.Swipe body = json.read(ctx, Requests.Swipe.class);
    new Fields().need("match_id", body.matchId()).need("decision", body.decision()).check();
    long match = Fields.required("match_id", body.matchId());
    Decision decision = Fields.required("decision", body.decision());
    MatchStatus status = matching.decide(Caller.of(ctx).userId(), match, decision);
    String message =
        status.isMutual()
            ? "It's a match!"
            : decision == Decision.LIKE ? "Your like is noted." : "Your choice is noted.";
    json.answer(ctx, new Answers.Swiped(message, status, status.isMutual()));
  }

  public void unmatch(Context ctx) {
    Requests.OfMatch body = json.read(ctx, Requests.OfMatch.class);
    long match = Fields.required("match_id", body.matchId());
    matching.unmatch(Caller.of(ctx).userId(), match);
    json.answer(ctx, new Answers.Unmatched("You are no longer matched.", match));
  }

  public void activeUsers(Context ctx) {
    json.answer(ctx, matching.active(Caller.of(ctx).userId()));
  }
}
