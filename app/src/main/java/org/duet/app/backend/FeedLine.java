package org.duet.app.backend;

import java.time.Instant;
import java.util.function.Consumer;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one access hears of its server, until it is cut: passes on what the feed says, finds out
 * when it does not come through, and has it asked for instead. Told from any thread; tells under
 * the lock.
 */
final class FeedLine implements FeedListener {
  private static final Logger log = LoggerFactory.getLogger(FeedLine.class);

  /** A feed that fails once is a feed that was lost; twice in a row, something is in its way. */
  private static final int IN_THE_WAY = 2;

  private final Polling polling;
  private final Object lock;
  private final FeedListener listener;
  private final Consumer<PollingFeed> start;
  private final Runnable disconnect;
  private @Nullable PollingFeed asking;
  private int failures;
  private int attempts;
  private boolean connected;
  private boolean cut;

  /**
   * That nothing was heard from yet.
   *
   * @param start begins to ask, under the lock
   * @param disconnect lets the feed go, once whoever asks is told that the token is dead
   */
  FeedLine(Polling polling, Consumer<PollingFeed> start, Runnable disconnect) {
    this.polling = polling;
    this.lock = polling.lock();
    this.listener = polling.listener();
    this.start = start;
    this.disconnect = disconnect;
  }

  /** Nothing is told from here on. Under the lock. */
  void cut() {
    cut = true;
    stopAsking();
  }

  /** What concerns only those who ask. Under the lock. */
  void tell(Consumer<PollingFeed> news) {
    if (asking != null) {
      news.accept(asking);
    }
  }

  @Override
  public void connecting() {
    synchronized (lock) {
      if (cut) {
        return;
      }
      connected = false;
      int mine = ++attempts;
      if (asking == null) {
        listener.connecting();
        // Something on the way may let a feed open, and nothing through it.
        polling.timers().after(polling.settings().patience(), () -> silent(mine));
      }
    }
  }

  private void silent(int attempt) {
    synchronized (lock) {
      if (attempt == attempts && !connected) {
        probe();
      }
    }
  }

  @Override
  public void arrived(FeedFrame frame, Instant at) {
    synchronized (lock) {
      if (cut) {
        return;
      }
      connected = true;
      failures = 0;
      if (asking != null) {
        log.info("There is a feed now");
        stopAsking();
      }
      listener.arrived(frame, at);
    }
  }

  @Override
  public void lost(Instant nextAttempt) {
    synchronized (lock) {
      if (cut) {
        return;
      }
      connected = false;
      failures++;
      if (asking == null) {
        listener.lost(nextAttempt);
        if (failures >= IN_THE_WAY) {
          probe();
        }
      }
    }
  }

  /** Whether it is the feed alone that does not come through. */
  private void probe() {
    if (cut || asking != null) {
      return;
    }
    var _ =
        polling
            .rest()
            .pendingCalls()
            .thenAccept(answer -> {
              synchronized (lock) {
                if (!cut && !connected && answer instanceof Answer.Good<?>) {
                  log.info("The feed does not come through, requests do");
                  ask();
                }
              }
            });
  }

  @Override
  public void absent() {
    synchronized (lock) {
      if (!cut) {
        ask();
      }
    }
  }

  private void ask() {
    if (asking == null) {
      log.info("Asking instead of listening");
      asking = new PollingFeed(polling.telling(new Asked()));
      start.accept(asking);
    }
  }

  @Override
  public void networkGone() {
    synchronized (lock) {
      if (!cut) {
        stopAsking();
        listener.networkGone();
      }
    }
  }

  @Override
  public void tokenRejected() {
    synchronized (lock) {
      if (!cut) {
        cut();
        listener.tokenRejected();
      }
    }
  }

  private void stopAsking() {
    if (asking != null) {
      asking.close();
      asking = null;
    }
  }

  /** What asking brings goes the way of what the feed says, while there is none. */
  private final class Asked implements FeedListener {
    @Override
    public void connecting() {
      listener.connecting();
    }

    @Override
    public void arrived(FeedFrame frame, Instant at) {
      listener.arrived(frame, at);
    }

    @Override
    public void lost(Instant nextAttempt) {
      listener.lost(nextAttempt);
    }

    @Override
    public void absent() {
      listener.absent();
    }

    @Override
    public void networkGone() {
      listener.networkGone();
    }

    @Override
    public void tokenRejected() {
      FeedLine.this.tokenRejected();
      disconnect.run();
    }
  }
}
