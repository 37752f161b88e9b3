package org.duet.app.backend;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server without a feed about the one session this device is in: how it stands, and what the
 * other side says. Under the lock of {@link PollingFeed}.
 */
final class PollingSeat {
  private final Polling polling;
  private final Runnable gone;
  private final Repeated session;
  private final Repeated signals;
  private @Nullable UUID seat;
  private @Nullable VideoSession last;

  /**
   * In no session yet.
   *
   * @param gone told, under the lock, that the server does not know the session
   */
  PollingSeat(Polling polling, Runnable gone) {
    this.polling = polling;
    this.gone = gone;
    session = polling.again(this::askSession);
    signals = polling.again(this::askSignals);
  }

  /** Whether this device is in this session; null for none. */
  boolean isIn(@Nullable UUID inSession) {
    return Objects.equals(inSession, seat);
  }

  /** This device is in this session now. */
  void take(UUID inSession) {
    seat = inSession;
    last = null;
    session.start();
    signals.start();
  }

  /** This device is in no session; an answer that is still due is not told. */
  void leave() {
    seat = null;
    last = null;
    session.stop();
    signals.stop();
  }

  private CompletableFuture<Duration> askSession() {
    UUID of = Objects.requireNonNull(seat);
    return polling
        .rest()
        .session(of)
        .thenApply(answer -> {
          synchronized (polling.lock()) {
            if (isIn(of)) {
              hear(answer);
            }
            return polling.settings().session();
          }
        });
  }

  private void hear(Answer<VideoSession> answer) {
    switch (answer) {
      case Answer.Good<VideoSession>(VideoSession now) -> {
        if (!now.equals(last)) {
          Long endsIn = last != null && isAnswered(last, now) ? now.limit().toMillis() : null;
          last = now;
          polling.tell(new FeedFrame.SessionUpdated(now, endsIn));
        }
      }
      // Old sessions are deleted: a snapshot without it makes the client see to that.
      case Answer.Bad<VideoSession>(Failure.Refused _) -> gone.run();
      case Answer.Bad<VideoSession> _ -> {}
    }
  }

  /** Only who saw it waiting a moment ago knows that its time begins now. */
  private static boolean isAnswered(VideoSession before, VideoSession now) {
    return before.status() == SessionStatus.WAITING && now.status() == SessionStatus.ACTIVE;
  }

  private CompletableFuture<Duration> askSignals() {
    UUID of = Objects.requireNonNull(seat);
    return polling
        .rest()
        .signals(of)
        .thenApply(answer -> {
          synchronized (polling.lock()) {
            if (!(answer instanceof Answer.Good<List<Answers.SignalBody>>(var waiting))) {
              return polling.settings().pending();
            }
            if (isIn(of)) {
              waiting.forEach(signal -> polling.tell(frame(of, signal)));
            }
            return polling.settings().signals();
          }
        });
  }

  private static FeedFrame frame(UUID of, Answers.SignalBody signal) {
    return new FeedFrame.SignalReceived(of, signal.type(), signal.data(), signal.fromUserId());
  }
}
