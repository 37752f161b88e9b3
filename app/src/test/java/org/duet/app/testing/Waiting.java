package org.duet.app.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Waits for the thing itself. From the test's own thread, never from the JavaFX thread. */
public final class Waiting {
  /** Between two looks; most of what is waited for is there after the first few. */
  private static final long FIRST_STEP = Duration.ofMillis(1).toNanos();

  private static final long LONGEST_STEP = Duration.ofMillis(16).toNanos();
  private static final Duration PULSES = Duration.ofSeconds(5);

  private Waiting() {}

  /** Waits until it is so, and fails with these words if it never is. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    long step = FIRST_STEP;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not so after " + patience.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(step);
      step = Math.min(2 * step, LONGEST_STEP);
    }
  }

  /** Waits until the window was laid out this many times more. */
  public static void pulses(Scene scene, int count) {
    CountDownLatch left = new CountDownLatch(count);
    Runnable step =
        () -> {
          left.countDown();
          if (left.getCount() > 0) {
            Platform.requestNextPulse();
          }
        };
    Fx.run(() -> {
      scene.addPostLayoutPulseListener(step);
      Platform.requestNextPulse();
    });
    try {
      if (!left.await(PULSES.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("The window is not laid out any more");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      Fx.run(() -> scene.removePostLayoutPulseListener(step));
    }
  }
}
