package org.duet.server.safety;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.duet.model.call.EndReason;
import org.duet.model.wire.Requests;
import org.duet.server.call.Calls;
import org.duet.server.call.MatchNews;
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
      live(tx, me, them)
          .ifPresent(match -> {
            calls.close(tx, match.id(), EndReason.BLOCKED);
            MatchNews.tellRemoved(tx, match.id(), me, them);
          });
    });
    json.answer(ctx, Map.of("message", "This person is blocked."));
  }

  public void unblock(Context ctx) {
    long me = Caller.of(ctx).userId();
    long them = other(me, json.read(ctx, Requests.OfUser.class).userId());
    store.change(tx -> {
      known(tx, them);
      if (tx.blocks().delete(me, them) && !tx.blocks().between(me, them)) {
        live(tx, me, them).ifPresent(match -> visibleAgain(tx, match, me, them));
      }
    });
    json.answer(ctx, Map.of("message", "This person is not blocked any more."));
  }

  /** The match of two people that is not over. */
  private static Optional<Pair> live(Transaction tx, long one, long other) {
    return tx.matches().between(one, other).filter(pair -> !pair.status().isOver());
  }

  private static void visibleAgain(Transaction tx, Pair match, long one, long other) {
    MatchNews.tell(tx, match.id(), one, other);
    if (match.status().isMutual()) {
      MatchNews.tellPresence(tx, one, other);
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
