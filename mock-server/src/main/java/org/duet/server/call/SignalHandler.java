package org.duet.server.call;

import io.javalin.http.Context;
import java.util.Map;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;

/** Signalling over HTTP, for devices without the event feed. */
public final class SignalHandler {
  private final Json json;
  private final SignalPost post;

  public SignalHandler(Json json, SignalPost post) {
    this.json = json;
    this.post = post;
  }

  public void send(Context ctx) {
    Requests.Signal body = json.read(ctx, Requests.Signal.class);
    new Fields()
        .need("session_id", body.sessionId())
        .need("type", body.type())
        .need("data", body.data())
        .check();
    post.send(
        Caller.of(ctx),
        Fields.required("session_id", body.sessionId()),
        Fields.required("type", body.type()),
        Fields.required("data", body.data()),
        body.targetUserId());
    json.answer(ctx, Map.of("message", "Signal sent"));
  }

  public void fetch(Context ctx) {
    var waiting = post.fetch(Caller.of(ctx), Json.sessionId(ctx));
    json.answer(
        ctx,
        new Answers.SignalList(
            waiting.stream()
                .map(s ->
                    new Answers.SignalBody(
                        s.type(), s.data(), s.fromUser(), s.targetUser(), s.createdAt()))
                .toList()));
  }
}
