package org.duet.app.effects;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Whose pictures the server is still to be asked for, a few at a time: faces can wait, what a
 * person does cannot. It is one person's who looks; what comes after their end arrives nowhere. On
 * the JavaFX thread.
 */
final class PhotoQueue {
  static final int AT_ONCE = 4;

  private final LongFunction<CompletableFuture<PhotoAnswer>> server;
  private final LongFunction<Optional<Consumer<PhotoAnswer>>> askers;
  private final Executor fxThread;
  private final Queue<Long> waiting = new ArrayDeque<>();
  private int asked;
  private boolean closed;
  private boolean over;

  /**
   * @param server is asked for somebody's; may answer on any thread
   * @param askers tells, as somebody's turn comes, who wants to know; empty for nobody any more
   */
  PhotoQueue(
      LongFunction<CompletableFuture<PhotoAnswer>> server,
      LongFunction<Optional<Consumer<PhotoAnswer>>> askers,
      Executor fxThread) {
    this.server = server;
    this.askers = askers;
    this.fxThread = fxThread;
  }

  void ask(long userId) {
    if (!closed && !waiting.contains(userId)) {
      waiting.add(userId);
      askNext();
    }
  }

  private void askNext() {
    while (asked < AT_ONCE && !waiting.isEmpty()) {
      long userId = waiting.remove();
      askers.apply(userId).ifPresent(asker -> ask(userId, asker));
    }
  }

  private void ask(long userId, Consumer<PhotoAnswer> asker) {
    asked++;
    var _ =
        server
            .apply(userId)
            .thenAccept(answer ->
                fxThread.execute(() -> {
                  if (!over) {
                    asked--;
                    asker.accept(answer);
                    askNext();
                  }
                }));
  }

  /** The server has none at all: nobody's is asked for any more. */
  void close() {
    closed = true;
    waiting.clear();
  }

  /** Another person looks from here on: what one may see, the next may not. */
  void end() {
    close();
    over = true;
  }

  boolean isOver() {
    return over;
  }
}
