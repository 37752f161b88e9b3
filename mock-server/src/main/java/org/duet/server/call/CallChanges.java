package org.duet.server.call;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.duet.model.call.Absence;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.CallMatch;
import org.duet.model.call.SessionRules;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.SessionTimes;
import org.duet.model.call.Transition;
import org.duet.model.call.VideoSession;
import org.duet.server.feed.Presence;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every change of a session brings with it, whoever made it: it is kept, the devices are told,
 * what an ended call leaves is cleaned up, and the session is ended when its time is up.
 * Thread-safe.
 */
final class CallChanges {
  private static final Logger log = LoggerFactory.getLogger(CallChanges.class);

  private final Store store;
  private final Timeline timeline;
  private final CallLimits limits;
  private final Presence presence;
  private final CallTimers timers;
  private final CallNews news;
  private final LongAdder due = new LongAdder();

  CallChanges(
      Store store, Timeline timeline, CallLimits limits, Presence presence, CallTimers timers) {
    this.store = store;
    this.timeline = timeline;
    this.limits = limits;
    this.presence = presence;
    this.timers = timers;
    this.news = new CallNews(new CallViews(limits));
  }

  /** A session was made. */
  void created(Transaction tx, CallMatch match, Attendance call) {
    news.tell(tx, match, null, call, timeline.instant());
    watch(tx, call);
  }

  /**
   * Does what the rules decided.
   *
   * @return the session as it is then
   * @throws Refused where they said no
   */
  Attendance apply(Transaction tx, CallMatch match, Attendance before, Transition transition) {
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

  /** A session whose time is up, though its timer did not fire yet, must not be reused. */
  Attendance expired(Transaction tx, CallMatch match, Attendance call) {
    var absence = presence.absence(tx, call.session().joinedUserIds());
    return apply(tx, match, call, SessionTimes.expire(call, absence, limits, timeline.instant()));
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
    if (ended.status() == SessionStatus.COMPLETED) {
      tx.matches().countCall(match.id());
      if (!match.callCompleted()) {
        tx.matches().callCompleted(match.id());
        MatchNews.tell(tx, match.id(), match.oneId(), match.otherId());
      }
    }
  }

  /** Sets a session's timer by what holds now. */
  void watch(Transaction tx, Attendance call) {
    Absence absence = presence.absence(tx, call.session().joinedUserIds());
    Consumer<UUID> due = this::due;
    tx.afterCommit(() -> timers.watch(call, absence, due));
  }

  /** How many timers of sessions have fired. */
  long timersFired() {
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
