package org.duet.app.backend;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duet.app.threads.Timers;

/**
 * One question, asked again and again: the next time a while after the answer, so that a slow
 * server is never asked twice at once. All of it under the lock of whoever asks.
 */
final class Repeated {
  private final Object lock;
  private final Timers timers;
  private final Supplier<CompletableFuture<Duration>> question;
  private long turn;
  private boolean on;

  /**
   * Asks nothing yet.
   *
   * @param question its answer is how long to wait before the next one
   */
  Repeated(Object lock, Timers timers, Supplier<CompletableFuture<Duration>> question) {
    this.lock = lock;
    this.timers = timers;
    this.question = question;
  }

  /** Asks at once, and goes on from there; an answer that is still due is not waited for. */
  void start() {
    on = true;
    ask(++turn);
  }

  /** Asks for the first time after a while, and goes on from there. */
  void startIn(Duration wait) {
    on = true;
    long mine = ++turn;
    timers.after(wait, () -> due(mine));
  }

  /** Asks no more. */
  void stop() {
    on = false;
    turn++;
  }

  boolean isOn() {
    return on;
  }

  private void ask(long mine) {
    var _ =
        question
            .get()
            .thenAccept(wait -> {
              synchronized (lock) {
                if (mine == turn) {
                  timers.after(wait, () -> due(mine));
                }
              }
            });
  }

  private void due(long mine) {
    synchronized (lock) {
      if (mine == turn) {
        ask(mine);
      }
    }
  }
}
