package org.duet.app.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

/** Windows that are as large as a test wants them. */
public final class Windows {
  private Windows() {}

  /** Makes the window's inside this large, and waits until it is. From the test's own thread. */
  public static void resize(Stage stage, int width, int height) {
    Fx.run(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    Waiting.until(
        "the window is " + width + "×" + height,
        Duration.ofSeconds(5),
        () -> isInside(stage, width, height));
    Waiting.pulses(stage.getScene(), 2);
  }

  private static boolean isInside(Stage stage, int width, int height) {
    BooleanSupplier fits =
        () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height;
    return Fx.call(fits::getAsBoolean);
  }
}
