package org.duet.app.media.webrtc;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits for the thing itself. */
public final class Until {
  private Until() {}

  static void within(Duration patience, String what, BooleanSupplier happened) {
    long end = System.nanoTime() + patience.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        Assertions.fail("Not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  public static void soon(String what, BooleanSupplier happened) {
    within(Duration.ofSeconds(10), what, happened);
  }
}
