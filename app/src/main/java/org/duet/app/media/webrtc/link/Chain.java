package org.duet.app.media.webrtc.link;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps that take their time, one after the other (the operations chain of W3C WebRTC 1.0, section
 * 4.4.1.2). A step that fails is logged and the next begins. All on the media thread.
 */
final class Chain {
  private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
  private static final int LONGEST = 256;

  private final Queue<Supplier<CompletableFuture<Void>>> waiting = new ArrayDeque<>();
  private boolean busy;

  /** Begins the step now, or when those before it are done; too many waiting are not kept. */
  void add(Supplier<CompletableFuture<Void>> step) {
    if (waiting.size() >= LONGEST) {
      LOG.warn("The other side says more than can be followed: some of it is dropped");
      return;
    }
    waiting.add(step);
    next();
  }

  private void next() {
    while (!busy) {
      Supplier<CompletableFuture<Void>> step = waiting.poll();
      if (step == null) {
        return;
      }
      busy = true;
      var _ = begin(step).whenComplete(this::done);
    }
  }

  private static CompletableFuture<Void> begin(Supplier<CompletableFuture<Void>> step) {
    try {
      return step.get();
    } catch (Throwable t) { // the library throws java.lang.Error
      return CompletableFuture.failedFuture(t);
    }
  }

  private void done(Void nothing, Throwable failure) {
    if (failure != null) {
      // The message can repeat a line of the description: only what kind of failure it was.
      LOG.warn("A step of the negotiation failed: {}", failure.getClass().getSimpleName());
    }
    busy = false;
    next();
  }
}
