package org.duet.app.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.threads.Timers;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;
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
  private static final int LIVE_AT_MOST = 8;
  private static final CompletableFuture<Answer<List<VideoSession>>> NO_SESSIONS =
      CompletableFuture.completedFuture(new Answer.Good<>(List.of()));

  private final Object lock;
  private final RestBackend rest;
  private final PollSettings settings;
  private final Timers timers;
  private final InstantSource clock;
  private final FeedListener listener;
  private final KnownCalls known = new KnownCalls();
  private final Backoff backoff;
  private final Repeated calls;
  private final Repeated session;
  private final Repeated signals;
  private final PollingPeople people;
  private boolean closed;
  private boolean fresh = true;
  private boolean watched = true;
  private @Nullable UUID seat;
  private @Nullable VideoSession last;

  PollingFeed(
      Object lock,
      RestBackend rest,
      PollSettings settings,
      Timers timers,
      InstantSource clock,
      FeedListener listener) {
    this.lock = lock;
    this.rest = rest;
    this.settings = settings;
    this.timers = timers;
    this.clock = clock;
    this.listener = listener;
    backoff = new Backoff(settings.pending(), settings.slowest(), new SplittableRandom());
    calls = new Repeated(lock, timers, this::askCalls);
    session = new Repeated(lock, timers, this::askSession);
    signals = new Repeated(lock, timers, this::askSignals);
    people = new PollingPeople(lock, rest, settings, timers, clock, listener);
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
    if (closed || Objects.equals(inSession, seat)) {
      return;
    }
    seat = inSession;
    last = null;
    if (inSession == null) {
      session.stop();
      signals.stop();
      // A call changes what may be done with a match, and nobody else will tell.
      fresh = true;
      stopSoonWhereUnseen();
    } else {
      session.start();
      signals.start();
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
      fresh = true;
      calls.start();
    }
  }

  private void goOn() {
    if (!closed && !calls.isOn()) {
      fresh = true;
      calls.start();
    }
  }

  private void stopSoonWhereUnseen() {
    if (!closed && !watched && seat == null) {
      timers.after(
          settings.idle(),
          () -> {
            synchronized (lock) {
              if (!watched && seat == null) {
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
    session.stop();
    signals.stop();
  }

  private CompletableFuture<Duration> askCalls() {
    boolean whole = fresh;
    return (whole ? people.begin() : CompletableFuture.completedFuture(true))
        .thenCompose(begun -> rest.pendingCalls())
        .thenCombine(whole ? liveSessions() : NO_SESSIONS, (now, live) -> tell(now, live, whole));
  }

  private Duration tell(
      Answer<List<PendingCallBody>> calls, Answer<List<VideoSession>> sessions, boolean whole) {
    synchronized (lock) {
      if (closed) {
        return settings.pending();
      }
      if (isRejected(calls) || isRejected(sessions)) {
        close();
        listener.tokenRejected();
        return settings.slowest();
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
        return settings.pending();
      }
      fresh = true;
      people.stop();
      Duration wait = settings.session().plus(backoff.next());
      listener.lost(clock.instant().plus(wait));
      return wait;
    }
  }

  private static boolean isRejected(Answer<?> answer) {
    return answer instanceof Answer.Bad<?>(Failure.TokenRejected _);
  }

  private void snapshot(List<PendingCallBody> now, List<VideoSession> live) {
    fresh = false;
    Instant at = clock.instant();
    listener.arrived(new FeedFrame.Snapshot(at, known.replace(now, at), live), at);
  }

  private void changes(List<PendingCallBody> now) {
    Instant at = clock.instant();
    for (PendingCallBody call : known.gone(now)) {
      var _ = rest.session(call.sessionId()).thenAccept(answer -> gone(call, answer));
    }
    known.news(now, at).forEach(frame -> listener.arrived(frame, at));
  }

  /** Why a call is not pending any more, its session says. */
  private void gone(PendingCallBody call, Answer<VideoSession> answer) {
    synchronized (lock) {
      if (!closed) {
        RemovalReason reason =
            answer instanceof Answer.Good<VideoSession>(VideoSession now)
                ? reason(now)
                : RemovalReason.ENDED;
        listener.arrived(
            new FeedFrame.PendingRemoved(call.matchId(), call.sessionId(), reason),
            clock.instant());
      }
    }
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

  /** As they stand; one that cannot be read is left out, and asked for by itself if it matters. */
  private CompletableFuture<Answer<List<VideoSession>>> liveSessions() {
    return rest.activeSessions()
        .thenCompose(answer ->
            switch (answer) {
              case Answer.Good<List<UUID>>(List<UUID> ids) ->
                  all(ids.stream().limit(LIVE_AT_MOST).map(rest::session).toList());
              // A server that does not list them has none to tell of.
              case Answer.Bad<List<UUID>>(Failure.Refused _) -> NO_SESSIONS;
              case Answer.Bad<List<UUID>>(Failure failure) ->
                  CompletableFuture.completedFuture(new Answer.Bad<>(failure));
            });
  }

  private static CompletableFuture<Answer<List<VideoSession>>> all(
      List<CompletableFuture<Answer<VideoSession>>> asked) {
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(done -> {
          List<VideoSession> live = new ArrayList<>();
          for (var one : asked) {
            if (one.join() instanceof Answer.Good<VideoSession>(VideoSession now) && now.isLive()) {
              live.add(now);
            }
          }
          return new Answer.Good<>(List.copyOf(live));
        });
  }

  private CompletableFuture<Duration> askSession() {
    UUID of = Objects.requireNonNull(seat);
    return rest.session(of)
        .thenApply(answer -> {
          synchronized (lock) {
            if (of.equals(seat) && !closed) {
              hear(answer);
            }
            return settings.session();
          }
        });
  }

  private void hear(Answer<VideoSession> answer) {
    switch (answer) {
      case Answer.Good<VideoSession>(VideoSession now) -> {
        if (!now.equals(last)) {
          Long endsIn = last != null && isAnswered(last, now) ? now.limit().toMillis() : null;
          last = now;
          listener.arrived(new FeedFrame.SessionUpdated(now, endsIn), clock.instant());
        }
      }
      // Old sessions are deleted: a snapshot without it makes the client see to that.
      case Answer.Bad<VideoSession>(Failure.Refused _) -> {
        fresh = true;
        calls.start();
      }
      case Answer.Bad<VideoSession> _ -> {}
    }
  }

  /** Only who saw it waiting a moment ago knows that its time begins now. */
  private static boolean isAnswered(VideoSession before, VideoSession now) {
    return before.status() == SessionStatus.WAITING && now.status() == SessionStatus.ACTIVE;
  }

  private CompletableFuture<Duration> askSignals() {
    UUID of = Objects.requireNonNull(seat);
    return rest.signals(of)
        .thenApply(answer -> {
          synchronized (lock) {
            boolean good = answer instanceof Answer.Good<List<Answers.SignalBody>>;
            if (answer instanceof Answer.Good<List<Answers.SignalBody>>(var waiting)
                && of.equals(seat)
                && !closed) {
              waiting.forEach(signal -> listener.arrived(frame(of, signal), clock.instant()));
            }
            return good ? settings.signals() : settings.pending();
          }
        });
  }

  private static FeedFrame frame(UUID of, Answers.SignalBody signal) {
    return new FeedFrame.SignalReceived(of, signal.type(), signal.data(), signal.fromUserId());
  }
}
