package org.duet.app.effects;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.duet.app.threads.Timers;

/**
 * Does something a while after it was asked for, however often it is asked for meanwhile, and then
 * not again for another while. On the JavaFX thread.
 */
final class Pace {
  private final Timers timers;
  private final Executor fxThread;
  private final Duration settle;
  private final Duration rest;
  private final Runnable task;
  private boolean wanted;
  private boolean busy;

  Pace(Timers timers, Executor fxThread, Duration settle, Duration rest, Runnable task) {
    this.timers = timers;
    this.fxThread = fxThread;
    this.settle = settle;
    this.rest = rest;
    this.task = task;
  }

  void ask() {
    wanted = true;
    if (!busy) {
      busy = true;
      later(settle, this::now);
    }
  }

  /** What was asked for and not done is done at once. */
  void now() {
    if (wanted) {
      wanted = false;
      task.run();
    }
    later(rest, this::rested);
  }

  private void rested() {
    busy = false;
    if (wanted) {
      ask();
    }
  }

  private void later(Duration after, Runnable step) {
    timers.after(after, () -> fxThread.execute(step));
  }
}
