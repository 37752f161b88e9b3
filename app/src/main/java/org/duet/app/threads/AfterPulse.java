package org.duet.app.threads;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done as soon as nothing is drawn any more of what the windows showed before: the
 * next pulse waits for the drawing of the last before it takes over what has changed. On the JavaFX
 * thread.
 */
public final class AfterPulse implements Runnable {
  private final FxThread fxThread = new FxThread();
  private final Runnable task;

  /** Made where it is needed first: that must be the JavaFX thread. */
  private @Nullable AnimationTimer pulse;

  public AfterPulse(Runnable task) {
    this.task = task;
  }

  /** Has it done after the next pulse; asked again before that, once. */
  @Override
  public void run() {
    AnimationTimer next = pulse;
    if (next == null) {
      next =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              stop();
              // The pulse has begun; this comes when it is over.
              fxThread.later(task);
            }
          };
      pulse = next;
    }
    next.start();
  }
}
