package org.duet.app.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Waits for the thing itself. From the test's own thread, never from the JavaFX thread. */
public final class Waiting {
  private static final Duration STEP = Duration.ofMillis(15);
  private static final Duration PULSES = Duration.ofSeconds(5);

  private Waiting() {}

  /** Waits until it is so, and fails with these words if it never is. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not so after " + patience.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  /** Waits until the window was laid out this many times more. */
  public static void pulses(Scene scene, int count) {
    AtomicInteger seen = new AtomicInteger();
    Runnable step = seen::incrementAndGet;
    Fx.run(() -> scene.addPostLayoutPulseListener(step));
    try {
      until(
          "the window is laid out",
          PULSES,
          () -> {
            Fx.run(Platform::requestNextPulse);
            return seen.get() >= count;
          });
    } finally {
      Fx.run(() -> scene.removePostLayoutPulseListener(step));
    }
  }
}
