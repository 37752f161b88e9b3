package org.duet.server.safety;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duet.model.call.EndReason;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.Requests;
import org.duet.server.call.Calls;
import org.duet.server.event.Event;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Matches.Pair;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Blocking and reporting. Whoever is blocked is not told. */
public final class SafetyHandler {
  private static final Logger log = LoggerFactory.getLogger(SafetyHandler.class);
  private static final int MAX_REASON = 100;

  private final Store store;
  private final Json json;
  private final InstantSource clock;
  private final Calls calls;

  public SafetyHandler(Store store, Json json, InstantSource clock, Calls calls) {
    this.store = store;
    this.json = json;
    this.clock = clock;
    this.calls = calls;
  }

  public void blocked(Context ctx) {
    long me = Caller.of(ctx).userId();
    json.answer(ctx, store.read(rows -> rows.blocks().by(me)));
  }

  public void block(Context ctx) {
    long me = Caller.of(ctx).userId();
    long them = other(me, json.read(ctx, Requests.OfUser.class).userId());
    store.change(tx -> {
      known(tx, them);
      if (!tx.blocks().insert(me, them, clock.instant())) {
        return;
      }
      log.info("user {} blocked user {}", me, them);
      Optional<Pair> pair = tx.matches().between(me, them);
      if (pair.isPresent() && !pair.get().status().isOver()) {
        long match = pair.get().id();
        calls.close(tx, match, EndReason.BLOCKED);
        tell(tx, pair.get(), member -> new FeedFrame.MatchRemoved(match));
      }
    });
    json.answer(ctx, Map.of("message", "This person is blocked."));
  }

  public void unblock(Context ctx) {
    long me = Caller.of(ctx).userId();
    long them = other(me, json.read(ctx, Requests.OfUser.class).userId());
    store.change(tx -> {
      known(tx, them);
      Optional<Pair> pair = tx.matches().between(me, them);
      boolean visible =
          tx.blocks().delete(me, them)
              && !tx.blocks().between(me, them)
              && pair.map(p -> p.status() == MatchStatus.MATCHED).orElse(false);
      if (visible) {
        Pair again = pair.orElseThrow();
        tell(
            tx,
            again,
            member ->
                new FeedFrame.MatchUpdated(tx.matches().seenBy(member, again.id()).orElseThrow()));
      }
    });
    json.answer(ctx, Map.of("message", "This person is not blocked any more."));
  }

  private interface Told {
    FeedFrame to(long member);
  }

  private static void tell(Transaction tx, Pair pair, Told told) {
    for (long member : List.of(pair.oneId(), pair.otherId())) {
      tx.publish(Event.Tell.all(member, told.to(member)));
    }
  }

  public void report(Context ctx) {
    long me = Caller.of(ctx).userId();
    Requests.Report body = json.read(ctx, Requests.Report.class);
    long them = other(me, body.userId());
    String details = body.details() == null ? "" : body.details();
    new Fields()
        .need("reason", body.reason())
        .length("reason", body.reason(), 1, MAX_REASON)
        .length("details", details, 0, Requests.Report.LONGEST_DETAILS)
        .check();
    String reason = Fields.required("reason", body.reason());
    store.change(tx -> {
      known(tx, them);
      tx.blocks().report(me, them, reason, details, body.sessionId(), clock.instant());
    });
    json.answer(ctx, Map.of("message", "Thank you. We will look into it."));
  }

  private static long other(long me, @org.jspecify.annotations.Nullable Long them) {
    long id = Fields.required("user_id", them);
    if (id == me) {
      throw Refused.invalid(Map.of("user_id", "is yourself"));
    }
    return id;
  }

  private static void known(Transaction tx, long user) {
    if (tx.users().find(user).isEmpty()) {
      throw Refused.notFound("There is no such person.");
    }
  }
}
