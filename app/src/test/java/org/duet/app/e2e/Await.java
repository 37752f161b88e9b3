package org.duet.app.e2e;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.duet.app.testing.Waiting;

/** Waits for the thing itself, as long as it takes, but not for ever. */
final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Await() {}

  /** Until the value is as wanted; it is observed on the JavaFX thread. */
  static <T> T value(ObservableValue<T> value, String what, Predicate<? super T> wanted) {
    var found = new CompletableFuture<T>();
    ChangeListener<T> listener =
        (observed, before, now) -> {
          if (wanted.test(now)) {
            found.complete(now);
          }
        };
    Platform.runLater(() -> {
      value.addListener(listener);
      listener.changed(value, null, value.getValue());
    });
    try {
      return get(found, () -> what + ", but it is " + value.getValue());
    } finally {
      Platform.runLater(() -> value.removeListener(listener));
    }
  }

  /** Until it holds; for what nobody tells of. */
  static void until(String what, BooleanSupplier condition) {
    Waiting.until(what, PATIENCE, condition);
  }

  private static <T> T get(CompletableFuture<T> future, Supplier<String> what) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("Expected: " + what.get());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
