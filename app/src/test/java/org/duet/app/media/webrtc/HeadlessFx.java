package org.duet.app.media.webrtc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The JavaFX platform for tests; there is one per JVM, whoever starts it. */
public final class HeadlessFx {
  private HeadlessFx() {}

  public static void start() {
    Platform.setImplicitExit(false);
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
    } catch (IllegalStateException alreadyRunning) {
      started.complete(null);
    }
    started.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** What this gives on the JavaFX thread. */
  public static <T> T ask(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Platform::runLater)
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }

  static void run(Runnable task) {
    ask(() -> {
      task.run();
      return true;
    });
  }
}
