package org.duet.app.backend;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.threads.Timers;
import org.duet.model.wire.ClientFrame;
import org.jspecify.annotations.Nullable;

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
  private final EventFeed feed;
  private final RestBackend rest;
  private final PollSettings settings;
  private final Timers timers;
  private final InstantSource clock;
  private final Object lock = new Object();
  private @Nullable FeedLine line;
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
    Polling polling = new Polling(lock, rest, settings, timers, clock, listener);
    FeedLine next =
        new FeedLine(polling, asked -> asked.start(seat, chat, watched), feed::disconnect);
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
      line.cut();
      line = null;
    }
  }

  private void tell(Consumer<PollingFeed> news) {
    if (line != null) {
      line.tell(news);
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
      tell(asked -> asked.sit(inSession));
    }
  }

  /** This match's conversation is on screen, which is to be asked about; null where none is. */
  public void look(@Nullable Long matchId) {
    synchronized (lock) {
      chat = matchId;
      tell(asked -> asked.look(matchId));
    }
  }

  /** Whether somebody can see the client; where nobody does, it need not ask for ever. */
  public void watched(boolean seen) {
    synchronized (lock) {
      watched = seen;
      tell(asked -> asked.watched(seen));
    }
  }

  /** This machine slept: nothing that was known is to be relied on. */
  public void woken() {
    synchronized (lock) {
      tell(asked -> asked.woken());
    }
    feed.renew();
  }

  /** Whatever is connected is so no longer; what is asked for goes on. */
  public void renew() {
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
}
