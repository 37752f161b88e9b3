package org.duet.server.chat;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.duet.model.call.CallMatch;
import org.duet.model.chat.Message;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.Requests;
import org.duet.server.event.Event;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Rows;
import org.duet.server.store.Store;

/** Messages between people who matched mutually. */
public final class ChatHandler {
  private static final int MAX_CLIENT_ID = 100;
  private static final int MAX_PAGE = 100;
  private static final int PAGE = 50;

  private final Store store;
  private final Json json;
  private final InstantSource clock;

  public ChatHandler(Store store, Json json, InstantSource clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /** A page of messages, newest first. */
  public void page(Context ctx) {
    long me = Caller.of(ctx).userId();
    long match = Json.number(ctx, "match_id");
    long before = Json.query(ctx, "before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
    int limit = (int) Json.query(ctx, "limit", 1, MAX_PAGE, PAGE);
    json.answer(
        ctx,
        store.read(rows -> {
          mutual(rows, me, match);
          return rows.messages().page(match, before, limit);
        }));
  }

  public void write(Context ctx) {
    long me = Caller.of(ctx).userId();
    long match = Json.number(ctx, "match_id");
    Requests.WriteMessage sent = json.read(ctx, Requests.WriteMessage.class);
    new Fields()
        .need("body", sent.body())
        .length("body", sent.body(), 1, Message.LONGEST)
        .need("client_id", sent.clientId())
        .length("client_id", sent.clientId(), 1, MAX_CLIENT_ID)
        .check();
    String body = Fields.required("body", sent.body());
    String clientId = Fields.required("client_id", sent.clientId());
    json.answer(ctx, write(me, match, body, clientId));
  }

  private Message write(long me, long matchId, String body, String clientId) {
    return store.write(tx -> {
      CallMatch match = mutual(tx, me, matchId);
      Optional<Message> written =
          tx.messages().insert(matchId, me, body, clientId, clock.instant());
      for (long member : List.of(match.oneId(), match.otherId())) {
        written.ifPresent(m -> tx.publish(Event.Tell.all(member, new FeedFrame.MessageCreated(m))));
      }
      return written.or(() -> tx.messages().find(matchId, me, clientId)).orElseThrow();
    });
  }

  private static CallMatch mutual(Rows rows, long me, long matchId) {
    CallMatch match =
        rows.matches()
            .forCall(matchId)
            .orElseThrow(() -> Refused.notFound("There is no such match."));
    if (!match.hasMember(me)) {
      throw Refused.forbidden("This match is not yours.");
    }
    if (match.blocked() || match.status().isOver()) {
      throw Refused.conflict("You can not write to this person any more.");
    }
    if (!match.status().isMutual()) {
      throw Refused.badRequest("You can write once both of you like each other.");
    }
    return match;
  }
}
