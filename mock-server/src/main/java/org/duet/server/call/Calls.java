package org.duet.server.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.duet.model.call.Absence;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.CallMatch;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionRules;
import org.duet.model.call.SessionStatus;
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
  private final Presence presence;
  private final CallTimers timers;
  private final SignalPost signals;
  private final CallNews news;
  private final LongAdder due = new LongAdder();

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
    this.presence = presence;
    this.timers = timers;
    this.signals = signals;
    this.news = new CallNews(new CallViews(limits));
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
        tx.sessions().ofMatch(matchId).stream().map(call -> expired(tx, match, call)).toList();
    var decision =
        SessionRules.start(match, sessions, caller.userId(), caller.device(), limits, now);
    return switch (decision) {
      case StartDecision.Refuse refuse -> throw Refusals.told(refuse.why());
      case StartDecision.Reuse reuse -> reused(tx, match, sessions, reuse, caller);
      case StartDecision.Create create -> created(tx, match, create);
    };
  }

  /** A session whose time is up, though its timer did not fire yet, must not be reused. */
  private Attendance expired(Transaction tx, CallMatch match, Attendance call) {
    var absence = presence.absence(tx, call.session().joinedUserIds());
    return apply(tx, match, call, SessionRules.expire(call, absence, limits, timeline.instant()));
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
    apply(tx, match, before, reuse.joined());
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
    news.tell(tx, match, null, call, timeline.instant());
    watch(tx, call);
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
        (tx, match, call) -> {
          Attendance after =
              apply(
                  tx,
                  match,
                  call,
                  SessionRules.join(
                      call, match, caller.userId(), caller.device(), takeover, timeline.instant()));
          signals.deliver(tx, after, caller.userId());
          return after;
        });
  }

  Done decline(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (tx, match, call) ->
            apply(
                tx,
                match,
                call,
                SessionRules.decline(call, match, caller.userId(), timeline.instant())));
  }

  Done dismiss(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (tx, match, call) ->
            apply(tx, match, call, SessionRules.dismiss(call, match, caller.userId())));
  }

  Done extend(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (tx, match, call) ->
            apply(tx, match, call, SessionRules.extend(call, match, caller.userId(), limits)));
  }

  Done end(Caller caller, UUID sessionId) {
    return verb(
        caller,
        sessionId,
        (tx, match, call) ->
            apply(
                tx,
                match,
                call,
                SessionRules.end(call, match, caller.userId(), timeline.instant())));
  }

  /** The match came to an end, and its live call, if there is one, with it. */
  public void close(Transaction tx, long matchId, EndReason reason) {
    CallMatch match = tx.matches().forCall(matchId).orElseThrow(Refusals::noSuchMatch);
    for (Attendance call : tx.sessions().ofMatch(matchId)) {
      apply(tx, match, call, SessionRules.close(call, reason, timeline.instant()));
    }
  }

  /** What a verb does with the session it is about. */
  private interface Verb {
    Attendance on(Transaction tx, CallMatch match, Attendance call);
  }

  private Done verb(Caller caller, UUID sessionId, Verb verb) {
    return store.write(tx -> {
      Attendance call = tx.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      CallMatch match = CallViews.match(tx, call);
      Attendance now = expired(tx, match, call);
      VideoSession after = verb.on(tx, match, now).session();
      return new Done(CallViews.told(tx, after, match, caller.userId()), match);
    });
  }

  private Attendance apply(
      Transaction tx, CallMatch match, Attendance before, Transition transition) {
    return switch (transition) {
      case Transition.Refused refused -> throw Refusals.told(refused.why());
      case Transition.Unchanged unchanged -> unchanged.now();
      case Transition.Changed changed -> {
        Attendance after = changed.now();
        tx.sessions().save(after, match);
        news.tell(tx, match, before, after, timeline.instant());
        if (!after.session().isLive()) {
          cleanUp(tx, match, after.session());
        }
        watch(tx, after);
        yield after;
      }
    };
  }

  private void cleanUp(Transaction tx, CallMatch match, VideoSession ended) {
    tx.sessions().deleteTraces(ended.id());
    List<VideoSession> sessions =
        tx.sessions().ofMatch(match.id()).stream().map(Attendance::session).toList();
    List<Long> old = SessionRules.prune(sessions, limits);
    tx.sessions().delete(old);
    log.info(
        "session {} of match {} ended: {} {}; {} old ones cleaned up",
        ended.sessionId(),
        match.id(),
        ended.status(),
        ended.endReason(),
        old.size());
    if (ended.status() == SessionStatus.COMPLETED && !match.callCompleted()) {
      tx.matches().callCompleted(match.id());
      MatchNews.tell(tx, match.id(), match.oneId(), match.otherId());
    }
  }

  /** Sets a session's timer by what holds now. */
  void watch(Transaction tx, Attendance call) {
    Absence absence = presence.absence(tx, call.session().joinedUserIds());
    Consumer<UUID> due = this::due;
    tx.afterCommit(() -> timers.watch(call, absence, due));
  }

  /** How many timers of sessions have fired. */
  public long timersFired() {
    return due.sum();
  }

  private void due(UUID sessionId) {
    due.increment();
    store.change(tx ->
        tx.sessions()
            .find(sessionId)
            .filter(call -> call.session().isLive())
            .ifPresent(call -> {
              Attendance now = expired(tx, CallViews.match(tx, call), call);
              watch(tx, now);
            }));
  }
}
