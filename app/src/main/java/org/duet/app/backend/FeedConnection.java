package org.duet.app.backend;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.FeedFrame.Sequenced;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of the event feed, from handshake to end. Once over it says nothing more: what
 * still comes out of the socket is dropped.
 */
final class FeedConnection extends Endpoint {
  private static final Logger log = LoggerFactory.getLogger(FeedConnection.class);
  private static final int LONGEST_FRAME = 4 * 1024 * 1024;
  private static final int UNSENT = 512;

  /** Told by the connection, one thing after the other. */
  interface Owner {
    void arrived(FeedConnection from, FeedFrame frame);

    /**
     * It is over.
     *
     * @param code the close code; 0 where there was none
     */
    void over(FeedConnection which, int code);
  }

  private final WireCodec codec;
  private final Owner owner;
  private final BlockingQueue<Outgoing> outgoing = new ArrayBlockingQueue<>(UNSENT);
  private long lastSeq;
  private boolean over;
  private volatile long lastIn = System.nanoTime();
  private volatile @Nullable Session session;
  private volatile @Nullable Thread sender;

  FeedConnection(WireCodec codec, Owner owner) {
    this.codec = codec;
    this.owner = owner;
  }

  /** The handshake of this access. */
  static ClientEndpointConfig handshake(Access access, String deviceId) {
    return ClientEndpointConfig.Builder.create()
        .configurator(
            new ClientEndpointConfig.Configurator() {
              @Override
              public void beforeRequest(Map<String, List<String>> headers) {
                headers.put("Authorization", List.of("Bearer " + access.token()));
                headers.put("X-Device-Id", List.of(deviceId));
              }
            })
        .build();
  }

  @Override
  public void onOpen(Session opened, EndpointConfig config) {
    opened.setMaxIdleTimeout(0);
    opened.setMaxTextMessageBufferSize(LONGEST_FRAME);
    opened.addMessageHandler(String.class, this::received);
    opened.addMessageHandler(PongMessage.class, pong -> lastIn = System.nanoTime());
    lastIn = System.nanoTime();
    synchronized (this) {
      session = opened;
      if (!over) {
        sender = Thread.ofVirtual().name("duet-feed-sender").start(() -> send(opened));
        return;
      }
    }
    closeQuietly(opened);
  }

  @Override
  public void onClose(Session closed, CloseReason reason) {
    end(reason.getCloseCode().getCode());
  }

  @Override
  public void onError(Session failed, Throwable error) {
    log.info("The feed fails: {}", error.getClass().getSimpleName());
    end(0);
  }

  private synchronized void received(String text) {
    lastIn = System.nanoTime();
    if (over) {
      return;
    }
    Sequenced next;
    try {
      next = codec.decodeFeedFrame(text);
    } catch (WireException e) {
      log.warn("A frame of the feed cannot be read: {}", e.getMessage());
      end(0);
      return;
    }
    boolean first = lastSeq == 0;
    if (next.seq() != lastSeq + 1 || (first && !(next.frame() instanceof FeedFrame.Snapshot))) {
      log.warn("The feed jumps from {} to {}", lastSeq, next.seq());
      end(0);
      return;
    }
    lastSeq = next.seq();
    owner.arrived(this, next.frame());
  }

  /** How long nothing came of the other side. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastIn);
  }

  void ping() {
    offer(new Outgoing(null, new CompletableFuture<>()));
  }

  /**
   * Sends a frame, after those before it.
   *
   * @return whether the socket took it
   */
  CompletableFuture<Boolean> send(String frame) {
    var taken = new CompletableFuture<Boolean>();
    offer(new Outgoing(frame, taken));
    return taken;
  }

  private void offer(Outgoing next) {
    boolean full;
    synchronized (this) {
      full = !over && !outgoing.offer(next);
      if (!over && !full) {
        return;
      }
    }
    next.taken().complete(false);
    if (full) {
      end(0);
    }
  }

  private void send(Session to) {
    try {
      while (true) {
        Outgoing next = outgoing.take();
        try {
          write(to, next.text());
          next.taken().complete(true);
        } catch (IOException | RuntimeException e) {
          log.info("The feed cannot send: {}", e.getClass().getSimpleName());
          next.taken().complete(false);
          end(0);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Session to, @Nullable String text) throws IOException {
    if (text == null) {
      to.getBasicRemote().sendPing(ByteBuffer.allocate(0));
    } else {
      to.getBasicRemote().sendText(text);
    }
  }

  /** Ends it from this side, and tells nobody. */
  void close() {
    if (finish()) {
      closeInBackground();
    }
  }

  /** Ends it, and tells the owner, once. */
  void end(int code) {
    if (finish()) {
      closeInBackground();
      owner.over(this, code);
    }
  }

  private boolean finish() {
    List<Outgoing> unsent = new ArrayList<>();
    Thread sending;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      outgoing.drainTo(unsent);
      sending = sender;
    }
    if (sending != null) {
      sending.interrupt();
    }
    unsent.forEach(left -> left.taken().complete(false));
    return true;
  }

  /** A connection that is half open can hold up whoever closes it. */
  private void closeInBackground() {
    Session open = session;
    if (open != null) {
      Thread.ofVirtual().name("duet-feed-closer").start(() -> closeQuietly(open));
    }
  }

  private static void closeQuietly(Session open) {
    try {
      open.close();
    } catch (IOException | IllegalStateException e) {
      log.debug("The feed was closed already: {}", e.getClass().getSimpleName());
    }
  }

  /** A frame to send; without a text it is a ping. */
  private record Outgoing(@Nullable String text, CompletableFuture<Boolean> taken) {}
}
