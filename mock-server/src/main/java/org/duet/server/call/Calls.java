package org.duet.server.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.CallMatch;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionRules;
import org.duet.model.call.StartDecision;
import org.duet.model.call.Transition;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;
import org.duet.server.feed.Presence;
import org.duet.server.http.Caller;
import org.duet.server.http.Refused;
import org.duet.server.store.Rows;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The verbs of a call. Each is one transaction: the rules decide, the store keeps it, the devices
 * are told. Every verb throws {@link Refused} where the rules say no.
 */
public final class Calls {
  private static final Logger log = LoggerFactory.getLogger(Calls.class);
  private static final int ATTEMPTS = 5;

  private final Store store;
  private final Timeline timeline;
  private final CallLimits limits;
  private final SignalPost signals;
  private final CallChanges changes;

  public Calls(
      Store store,
      Timeline timeline,
      CallLimits limits,
      Presence presence,
      CallTimers timers,
      SignalPost signals) {
    this.store = store;
    this.timeline = timeline;
    this.limits = limits;
    this.signals = signals;
    this.changes = new CallChanges(store, timeline, limits, presence, timers);
  }

  Answers.Started start(Caller caller, long matchId) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Answers.@Nullable Started started = store.write(tx -> tryToStart(tx, caller, matchId));
      if (started != null) {
        return started;
      }
    }
    throw Refused.unavailable("The call could not be started. Please try again.", 1);
  }

  /** Null if somebody else started one at the same moment: then that one is to be reused. */
  private Answers.@Nullable Started tryToStart(Transaction tx, Caller caller, long matchId) {
    CallMatch match = tx.matches().forCall(matchId).orElseThrow(Refusals::noSuchMatch);
    Instant now = timeline.instant();
    List<Attendance> sessions =
        tx.sessions().ofMatch(matchId).stream()
            .map(call -> changes.expired(tx, match, call))
            .toList();
    var decision =
        SessionRules.start(match, sessions, caller.userId(), caller.device(), limits, now);
    return switch (decision) {
      case StartDecision.Refuse refuse -> throw Refusals.told(refuse.why());
      case StartDecision.Reuse reuse -> reused(tx, match, sessions, reuse, caller);
      case StartDecision.Create create -> created(tx, match, create);
    };
  }

  private Answers.Started reused(
      Transaction tx,
      CallMatch match,
      List<Attendance> sessions,
      StartDecision.Reuse reuse,
      Caller caller) {
    Attendance after = reuse.joined().now();
    Attendance before =
        sessions.stream()
            .filter(call -> call.session().id() == after.session().id())
            .findFirst()
            .orElseThrow();
    changes.apply(tx, match, before, reuse.joined());
    signals.deliver(tx, after, caller.userId());
    log.info("session {} of match {} reused", after.session().sessionId(), match.id());
    return new Answers.Started(after.session(), true);
  }

  private Answers.@Nullable Started created(
      Transaction tx, CallMatch match, StartDecision.Create create) {
    Attendance call = tx.sessions().insert(create, UUID.randomUUID()).orElse(null);
    if (call == null) {
      return null;
    }
    log.info("session {} of match {} created", call.session().sessionId(), match.id());
    changes.created(tx, match, call);
    return new Answers.Started(call.session(), false);
  }

  VideoSession find(Caller caller, UUID sessionId) {
    return store.read(rows -> {
      Attendance call = rows.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      CallMatch match = matchOf(rows, call, caller);
      return CallViews.told(rows, call.session(), match, caller.userId());
    });
  }

  /** Whether the two of this call are strangers yet. */
  boolean isFirst(Caller caller, UUID sessionId) {
    return store.read(rows -> {
      Attendance call = rows.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      return !matchOf(rows, call, caller).status().isMutual();
    });
  }

  private static CallMatch matchOf(Rows rows, Attendance call, Caller member) {
    CallMatch match = CallViews.match(rows, call);
    if (!match.hasMember(member.userId())) {
      throw Refused.forbidden("This call is not yours.");
    }
    return match;
  }

  /** The session as it is afterwards, and its match. */
  record Done(VideoSession session, CallMatch match) {}

  Done join(Caller caller, UUID sessionId, boolean takeover) {
    return verb(
        caller,
        sessionId,
        (match, call) ->
            SessionRules.join(
                call, match, caller.userId(), caller.device(), takeover, timeline.instant()),
        (tx, after) -> signals.deliver(tx, after, caller.userId()));
  }

  Done decline(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (match, call) -> SessionRules.decline(call, match, caller.userId(), timeline.instant()));
  }

  Done dismiss(Caller caller, UUID sessionId) {
    return verb(
        caller, sessionId, (match, call) -> SessionRules.dismiss(call, match, caller.userId()));
  }

  Done extend(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (match, call) -> SessionRules.extend(call, match, caller.userId(), limits));
  }

  Done end(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (match, call) -> SessionRules.end(call, match, caller.userId(), timeline.instant()));
  }

  /** The match came to an end, and its live call, if there is one, with it. */
  public void close(Transaction tx, long matchId, EndReason reason) {
    CallMatch match = tx.matches().forCall(matchId).orElseThrow(Refusals::noSuchMatch);
    for (Attendance call : tx.sessions().ofMatch(matchId)) {
      changes.apply(tx, match, call, SessionRules.close(call, reason, timeline.instant()));
    }
  }

  private Done verb(
      Caller caller, UUID sessionId, BiFunction<CallMatch, Attendance, Transition> rule) {
    return verb(caller, sessionId, rule, (tx, after) -> {});
  }

  private Done verb(
      Caller caller,
      UUID sessionId,
      BiFunction<CallMatch, Attendance, Transition> rule,
      BiConsumer<Transaction, Attendance> then) {
    return store.write(tx -> {
      Attendance call = tx.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      CallMatch match = CallViews.match(tx, call);
      Attendance now = changes.expired(tx, match, call);
      Attendance after = changes.apply(tx, match, now, rule.apply(match, now));
      then.accept(tx, after);
      return new Done(CallViews.told(tx, after.session(), match, caller.userId()), match);
    });
  }

  /** Sets a session's timer by what holds now. */
  void watch(Transaction tx, Attendance call) {
    changes.watch(tx, call);
  }

  /** How many timers of sessions have fired. */
  public long timersFired() {
    return changes.timersFired();
  }
}
