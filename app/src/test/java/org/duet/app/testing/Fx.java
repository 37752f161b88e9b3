package org.duet.app.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** JavaFX in tests: started once per JVM, spoken to from the test's own thread. */
public final class Fx {
  private static final long PATIENCE_SECONDS = 20;

  private Fx() {}

  /** Starts JavaFX where it does not run yet, and keeps it running when windows close. */
  public static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      started.countDown(); // it runs already
    }
    await(started);
    Platform.setImplicitExit(false);
  }

  /** Does this on the JavaFX thread, and waits for it. */
  public static void run(Runnable task) {
    call(() -> {
      task.run();
      return true;
    });
  }

  /** Asks this on the JavaFX thread. What it throws is thrown here. */
  public static <T> T call(Callable<T> task) {
    if (Platform.isFxApplicationThread()) {
      return uncheck(task);
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(task.call());
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("The JavaFX thread does not answer", e);
    }
  }

  /** Waits until what was put on the JavaFX thread is done, and what that put there in its turn. */
  static void settle() {
    run(() -> {});
    run(() -> {});
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException own ? own : new IllegalStateException(cause);
  }

  private static <T> T uncheck(Callable<T> task) {
    try {
      return task.call();
    } catch (Exception e) {
      throw rethrown(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
