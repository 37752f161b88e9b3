package org.duet.app.backend;

import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duet.app.threads.Timers;
import org.duet.model.wire.FeedFrame;

/**
 * What all that is asked again and again is asked with.
 *
 * @param lock held by whoever asks, and while the listener is told
 */
record Polling(
    Object lock,
    RestBackend rest,
    PollSettings settings,
    Timers timers,
    InstantSource clock,
    FeedListener listener) {

  /** The same, told to somebody else. */
  Polling telling(FeedListener other) {
    return new Polling(lock, rest, settings, timers, clock, other);
  }

  /** Asks nothing yet. */
  Repeated again(Supplier<CompletableFuture<Duration>> question) {
    return new Repeated(lock, timers, question);
  }

  /** For a server that does not answer. */
  Backoff backoff(Duration first) {
    return new Backoff(first, settings.slowest(), new SplittableRandom());
  }

  /** As a feed would at this moment. */
  void tell(FeedFrame frame) {
    listener.arrived(frame, clock.instant());
  }
}
