package org.duet.app.media.webrtc.library;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from a PulseAudio or PipeWire server, at once, when a loudspeaker or a microphone comes or
 * goes: until a call knows that its microphone is gone, a server records what is played. Where
 * there is no server, or it ends, one is looked for again and again.
 */
final class PulseNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PulseNews.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final Runnable news;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable PulseConnection connection;

  /**
   * @param news told on a thread of this, which it must not hold up
   */
  PulseNews(Runnable news) {
    this.news = news;
    Thread.ofPlatform().daemon().name("duet-sound-news").start(this::run);
  }

  private void run() {
    try {
      while (isOpen()) {
        follow();
        if (closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void follow() {
    try (PulseConnection made = PulseConnection.open()) {
      connected(made);
      try {
        news.run();
        made.follow(news, () -> !isOpen());
      } finally {
        connected(null);
      }
      if (isOpen()) {
        news.run(); // the server ended
      }
    } catch (ConnectException e) {
      LOG.trace("There is no sound server, so no news of it");
    } catch (Throwable t) { // such as the library not being there
      LOG.debug("The sound server tells no news", t);
    }
  }

  /** What {@link #close} wakes must not be gone before it is woken. */
  private synchronized void connected(@Nullable PulseConnection now) {
    connection = now;
  }

  /** Does not wait. */
  @Override
  public synchronized void close() {
    closed.countDown();
    if (connection != null) {
      connection.wake();
    }
  }
}
