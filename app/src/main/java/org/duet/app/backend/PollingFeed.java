package org.duet.app.backend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.model.call.EndReason;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server without a feed what a feed would tell, and tells it in the same words: first a
 * snapshot, then what is new. So the rest of the client cannot know the difference.
 *
 * <p>All methods are called, and the listener is told, under one lock of whoever owns this.
 */
final class PollingFeed {
  private final Polling polling;
  private final KnownCalls known = new KnownCalls();
  private final Backoff backoff;
  private final Repeated calls;
  private final PollingSeat seat;
  private final PollingPeople people;
  private boolean closed;
  private boolean fresh = true;
  private boolean watched = true;

  PollingFeed(Polling polling) {
    this.polling = polling;
    backoff = polling.backoff(polling.settings().pending());
    calls = polling.again(this::askCalls);
    seat = new PollingSeat(polling, this::askAnew);
    people = new PollingPeople(polling);
  }

  /** Begins to ask. */
  void start(@Nullable UUID inSession, @Nullable Long chat, boolean seen) {
    calls.start();
    sit(inSession);
    look(chat);
    watched(seen);
  }

  /** This conversation is on screen now; null where none is. */
  void look(@Nullable Long chat) {
    people.look(chat);
  }

  /** This device is in this session now; null in none. */
  void sit(@Nullable UUID inSession) {
    if (closed || seat.isIn(inSession)) {
      return;
    }
    if (inSession == null) {
      seat.leave();
      // A call changes what may be done with a match, and nobody else will tell.
      fresh = true;
      stopSoonWhereUnseen();
    } else {
      seat.take(inSession);
      goOn();
    }
  }

  /** Whether somebody can see the client. */
  void watched(boolean seen) {
    watched = seen;
    people.watched(seen);
    if (seen) {
      goOn();
    } else {
      stopSoonWhereUnseen();
    }
  }

  /** This machine slept: everything is asked anew, at once. */
  void woken() {
    if (!closed && calls.isOn()) {
      askAnew();
    }
  }

  private void goOn() {
    if (!closed && !calls.isOn()) {
      askAnew();
    }
  }

  private void askAnew() {
    fresh = true;
    calls.start();
  }

  private void stopSoonWhereUnseen() {
    if (!closed && !watched && seat.isIn(null)) {
      polling
          .timers()
          .after(
              polling.settings().idle(),
              () -> {
                synchronized (polling.lock()) {
                  if (!watched && seat.isIn(null)) {
                    calls.stop();
                    people.stop();
                  }
                }
              });
    }
  }

  void close() {
    closed = true;
    calls.stop();
    people.stop();
    seat.leave();
  }

  private CompletableFuture<Duration> askCalls() {
    boolean whole = fresh;
    return (whole ? people.begin() : CompletableFuture.completedFuture(true))
        .thenCompose(begun -> polling.rest().pendingCalls())
        .thenCombine(
            whole ? LiveSessions.ask(polling.rest()) : LiveSessions.NONE,
            (now, live) -> tell(now, live, whole));
  }

  private Duration tell(
      Answer<List<PendingCallBody>> calls, Answer<List<VideoSession>> sessions, boolean whole) {
    synchronized (polling.lock()) {
      if (closed) {
        return polling.settings().pending();
      }
      if (isRejected(calls) || isRejected(sessions)) {
        close();
        polling.listener().tokenRejected();
        return polling.settings().slowest();
      }
      if (calls instanceof Answer.Good<List<PendingCallBody>>(var now)
          && sessions instanceof Answer.Good<List<VideoSession>>(var live)) {
        backoff.reset();
        if (whole) {
          snapshot(now, live);
        } else {
          changes(now);
        }
        people.goOn();
        return polling.settings().pending();
      }
      fresh = true;
      people.stop();
      Duration wait = polling.settings().session().plus(backoff.next());
      polling.listener().lost(polling.clock().instant().plus(wait));
      return wait;
    }
  }

  private static boolean isRejected(Answer<?> answer) {
    return answer instanceof Answer.Bad<?>(Failure.TokenRejected _);
  }

  private void snapshot(List<PendingCallBody> now, List<VideoSession> live) {
    fresh = false;
    Instant at = polling.clock().instant();
    polling.listener().arrived(new FeedFrame.Snapshot(at, known.replace(now, at), live), at);
  }

  private void changes(List<PendingCallBody> now) {
    Instant at = polling.clock().instant();
    for (PendingCallBody call : known.gone(now)) {
      var _ = polling.rest().session(call.sessionId()).thenAccept(answer -> gone(call, answer));
    }
    known.news(now, at).forEach(frame -> polling.listener().arrived(frame, at));
  }

  /** Why a call is not pending any more, its session says. */
  private void gone(PendingCallBody call, Answer<VideoSession> answer) {
    synchronized (polling.lock()) {
      if (!closed) {
        RemovalReason reason =
            answer instanceof Answer.Good<VideoSession>(VideoSession now)
                ? reason(now)
                : RemovalReason.ENDED;
        polling.tell(new FeedFrame.PendingRemoved(call.matchId(), call.sessionId(), reason));
        if (answer instanceof Answer.Good<VideoSession>(VideoSession over) && !over.isLive()) {
          polling.tell(new FeedFrame.SessionUpdated(called(over, call.otherUserId()), null));
        }
      }
    }
  }

  /** Not every server says who called; of one that was pending here it was the other. */
  private static VideoSession called(VideoSession over, long other) {
    return over.callerId() == 0 ? over.withCaller(other) : over;
  }

  private static RemovalReason reason(VideoSession session) {
    return switch (session.status()) {
      case WAITING -> RemovalReason.DISMISSED;
      case ACTIVE -> RemovalReason.JOINED_ELSEWHERE;
      case COMPLETED -> RemovalReason.ENDED;
      case CANCELLED ->
          session.endReason() == EndReason.DECLINED
              ? RemovalReason.DECLINED
              : session.endReason() == EndReason.MISSED
                  ? RemovalReason.MISSED
                  : RemovalReason.CANCELLED;
    };
  }
}
