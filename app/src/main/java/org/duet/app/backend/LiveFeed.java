package org.duet.app.backend;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.threads.Timers;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server has to say, by its event feed where there is one, else by asking again and again.
 *
 * <pre>
 *         snapshot                     lost twice, or silent, while requests are answered
 * feed ◀───────────── trying ──────────────────────────────────────────▶ asking
 *                        └──── the server says that it has no feed ────────▲  │
 *   ▲                                                                         │
 *   └──────────── snapshot: the feed is tried now and then all the while ─────┘
 * </pre>
 *
 * Returns at once; from any thread.
 */
public final class LiveFeed implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

  /** A feed that fails once is a feed that was lost; twice in a row, something is in its way. */
  private static final int IN_THE_WAY = 2;

  private final EventFeed feed;
  private final RestBackend rest;
  private final PollSettings settings;
  private final Timers timers;
  private final InstantSource clock;
  private final Object lock = new Object();
  private @Nullable Line line;
  private @Nullable UUID seat;
  private @Nullable Long chat;
  private boolean watched = true;

  public LiveFeed(
      EventFeed feed, RestBackend rest, PollSettings settings, Timers timers, InstantSource clock) {
    this.feed = feed;
    this.rest = rest;
    this.settings = settings;
    this.timers = timers;
    this.clock = clock;
  }

  /** Listens, in the place of what was listened to before. */
  public void open(Access access, FeedListener listener) {
    Line next = new Line(listener);
    synchronized (lock) {
      stop();
      line = next;
    }
    feed.open(access, next);
  }

  /** Listens no more. */
  public void disconnect() {
    synchronized (lock) {
      stop();
    }
    feed.disconnect();
  }

  private void stop() {
    if (line != null) {
      line.stopAsking();
      line = null;
    }
  }

  /** Sends a frame where there is a feed: see {@link EventFeed#send}. */
  public CompletableFuture<Boolean> send(ClientFrame frame) {
    return feed.send(frame);
  }

  /** This device is in this session now, which is to be asked about; null in none. */
  public void sit(@Nullable UUID inSession) {
    synchronized (lock) {
      seat = inSession;
      if (line != null && line.asking != null) {
        line.asking.sit(inSession);
      }
    }
  }

  /** This match's conversation is on screen, which is to be asked about; null where none is. */
  public void look(@Nullable Long matchId) {
    synchronized (lock) {
      chat = matchId;
      if (line != null && line.asking != null) {
        line.asking.look(matchId);
      }
    }
  }

  /** Whether somebody can see the client; where nobody does, it need not ask for ever. */
  public void watched(boolean seen) {
    synchronized (lock) {
      watched = seen;
      if (line != null && line.asking != null) {
        line.asking.watched(seen);
      }
    }
  }

  /** This machine slept: nothing that was known is to be relied on. */
  public void woken() {
    synchronized (lock) {
      if (line != null && line.asking != null) {
        line.asking.woken();
      }
    }
    feed.renew();
  }

  /** For good; waits until that is under way. */
  @Override
  public void close() {
    synchronized (lock) {
      stop();
    }
    feed.close();
  }

  /** What was opened, until something else is. */
  private final class Line implements FeedListener {
    private final FeedListener listener;
    private @Nullable PollingFeed asking;
    private int failures;
    private int attempts;
    private boolean connected;

    Line(FeedListener listener) {
      this.listener = listener;
    }

    private boolean isCut() {
      return line != this;
    }

    @Override
    public void connecting() {
      synchronized (lock) {
        if (isCut()) {
          return;
        }
        connected = false;
        int mine = ++attempts;
        if (asking == null) {
          listener.connecting();
          // Something on the way may let a feed open, and nothing through it.
          timers.after(settings.patience(), () -> silent(mine));
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
        if (isCut()) {
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
        if (isCut()) {
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
      if (isCut() || asking != null) {
        return;
      }
      var _ =
          rest.pendingCalls()
              .thenAccept(answer -> {
                synchronized (lock) {
                  if (!isCut() && !connected && answer instanceof Answer.Good<?>) {
                    log.info("The feed does not come through, requests do");
                    ask();
                  }
                }
              });
    }

    @Override
    public void absent() {
      synchronized (lock) {
        if (!isCut()) {
          ask();
        }
      }
    }

    private void ask() {
      if (asking == null) {
        log.info("Asking instead of listening");
        asking = new PollingFeed(lock, rest, settings, timers, clock, new Asked(this));
        asking.start(seat, chat, watched);
      }
    }

    @Override
    public void networkGone() {
      synchronized (lock) {
        if (!isCut()) {
          stopAsking();
          listener.networkGone();
        }
      }
    }

    @Override
    public void tokenRejected() {
      synchronized (lock) {
        if (!isCut()) {
          stop();
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
  }

  /** What asking brings goes the way of what the feed says, while there is none. */
  private final class Asked implements FeedListener {
    private final Line of;

    Asked(Line of) {
      this.of = of;
    }

    @Override
    public void connecting() {
      of.listener.connecting();
    }

    @Override
    public void arrived(FeedFrame frame, Instant at) {
      of.listener.arrived(frame, at);
    }

    @Override
    public void lost(Instant nextAttempt) {
      of.listener.lost(nextAttempt);
    }

    @Override
    public void absent() {
      of.listener.absent();
    }

    @Override
    public void networkGone() {
      of.listener.networkGone();
    }

    @Override
    public void tokenRejected() {
      of.tokenRejected();
      feed.disconnect();
    }
  }
}
