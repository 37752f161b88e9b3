package org.duet.server.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.duet.server.http.Caller;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One device's feed. Frames leave in the order they are given, numbered without a hole; giving one
 * never blocks. A device that does not read is cut off. Thread-safe.
 */
final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  static final int TOKEN_DEAD = 4401;
  static final int TOO_SLOW = 4408;
  static final int TOO_MANY = 4429;
  static final int REPLACED = 1000;
  static final int SERVER_STOPS = 1001;

  /** As registered with IANA. */
  static final int TRY_AGAIN = 1013;

  private final Caller caller;
  private final Session session;
  private final WireCodec codec;
  private final int maxUnsent;
  private final FeedCounts counts;
  private final AtomicLong unsent = new AtomicLong();

  /** Signals that have not left yet, in the order in which they were given. */
  private final NavigableMap<Long, FeedFrame.SignalReceived> keptSignals =
      new ConcurrentSkipListMap<>();

  private long given;
  private long seq;
  private boolean closing;
  private long closingSince;
  private long heardBytes = -1;
  private long heardAt = System.nanoTime();

  Connection(Caller caller, Session session, WireCodec codec, int maxUnsent, FeedCounts counts) {
    this.caller = caller;
    this.session = session;
    this.codec = codec;
    this.maxUnsent = maxUnsent;
    this.counts = counts;
  }

  Caller caller() {
    return caller;
  }

  synchronized void send(FeedFrame frame) {
    long place = ++given;
    if (frame instanceof FeedFrame.SignalReceived signal) {
      keptSignals.put(place, signal);
    }
    if (closing) {
      return;
    }
    seq++;
    String text = codec.encode(new FeedFrame.Sequenced(seq, frame));
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (unsent.addAndGet(size) > maxUnsent) {
      log.info("feed of user {} cut off: too slow", caller.userId());
      counts.cutOff();
      close(TOO_SLOW, "too slow");
      return;
    }
    counts.sent();
    session.sendText(text, Callback.from(() -> left(place, size), failure -> session.disconnect()));
  }

  private void left(long place, int size) {
    unsent.addAndGet(-size);
    keptSignals.remove(place);
  }

  /**
   * Ends the taking in of frames.
   *
   * @return the signals that did not leave, which nobody else has; the same if asked again
   */
  synchronized List<FeedFrame.SignalReceived> over() {
    if (!closing) {
      closing = true;
      closingSince = System.nanoTime();
    }
    return List.copyOf(keptSignals.values());
  }

  /** Somebody else has the signals now that did not leave. */
  void forgetSignals() {
    keptSignals.clear();
  }

  /** Says good-bye; what was given before still leaves. */
  synchronized void close(int code, String reason) {
    if (closing) {
      return;
    }
    closing = true;
    closingSince = System.nanoTime();
    session.close(code, reason, Callback.from(() -> {}, failure -> session.disconnect()));
  }

  /** Ends it without a word, as a close frame would queue behind what the device does not read. */
  void cut() {
    session.disconnect();
  }

  synchronized boolean isClosing() {
    return closing;
  }

  /** Whether it was told to close so long ago, and is still here: it does not read. */
  synchronized boolean lingers(Duration longest) {
    return closing && System.nanoTime() - closingSince > longest.toNanos();
  }

  void ping() {
    session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
  }

  /** Whether nothing at all has come in for so long; pongs count, what goes out does not. */
  synchronized boolean silentFor(Duration longest) {
    long bytes = bytesIn();
    long now = System.nanoTime();
    if (bytes != heardBytes) {
      heardBytes = bytes;
      heardAt = now;
    }
    return now - heardAt > longest.toNanos();
  }

  private long bytesIn() {
    return session instanceof WebSocketSession jetty
            && jetty.getCoreSession() instanceof WebSocketCoreSession core
            && core.getConnection() != null
        ? core.getConnection().getBytesIn()
        : 0;
  }
}
