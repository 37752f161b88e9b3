package org.duet.app.e2e;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** JavaFX without a display, started once for all tests. */
final class HeadlessFx {
  private HeadlessFx() {}

  static void start() {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    try {
      if (!started.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX does not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
