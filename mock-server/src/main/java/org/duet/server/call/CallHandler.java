package org.duet.server.call;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.CallMatch;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;

/** The verbs of a call over HTTP. */
public final class CallHandler {
  private final Json json;
  private final Calls calls;

  public CallHandler(Json json, Calls calls) {
    this.json = json;
    this.calls = calls;
  }

  public void start(Context ctx) {
    Requests.OfMatch body = json.read(ctx, Requests.OfMatch.class);
    long match = Fields.required("match_id", body.matchId());
    json.started(ctx, calls.start(Caller.of(ctx), match));
  }

  public void session(Context ctx) {
    json.answer(ctx, calls.find(Caller.of(ctx), Json.sessionId(ctx)));
  }

  public void join(Context ctx) {
    UUID id = Json.sessionId(ctx);
    boolean takeover = "true".equals(ctx.queryParam("takeover"));
    json.answer(ctx, joined(calls.join(Caller.of(ctx), id, takeover)));
  }

  private static Answers.Joined joined(Calls.Done done) {
    VideoSession session = done.session();
    CallMatch match = done.match();
    Set<Long> there = session.joinedUserIds();
    List<Long> missing =
        List.of(match.oneId(), match.otherId()).stream().filter(u -> !there.contains(u)).toList();
    boolean running = session.status() == SessionStatus.ACTIVE;
    return new Answers.Joined(
        running ? "You are connected." : "Waiting for the other person.",
        session.status(),
        running,
        session.duration(),
        there,
        missing,
        session);
  }

  public void decline(Context ctx) {
    json.answer(ctx, calls.decline(Caller.of(ctx), Json.sessionId(ctx)).session());
  }

  public void dismiss(Context ctx) {
    json.answer(ctx, calls.dismiss(Caller.of(ctx), Json.sessionId(ctx)).session());
  }

  public void extend(Context ctx) {
    json.answer(ctx, calls.extend(Caller.of(ctx), Json.sessionId(ctx)).session());
  }

  public void end(Context ctx) {
    json.answer(ctx, calls.end(Caller.of(ctx), Json.sessionId(ctx)).session());
  }
}
