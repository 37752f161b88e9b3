package org.duet.app.threads;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** Lets something be done once a second, for what shows how long ago things were. */
public final class Ticker {
  private Ticker() {}

  /**
   * Does the task every second while the condition holds, and once whenever it begins to hold. To
   * be called, and runs, on the JavaFX thread.
   */
  public static void everySecond(ObservableValue<Boolean> condition, Runnable task) {
    Timeline beat = new Timeline(new KeyFrame(Duration.seconds(1), tick -> task.run()));
    beat.setCycleCount(Animation.INDEFINITE);
    condition.subscribe(holds -> {
      if (holds) {
        task.run();
        beat.playFromStart();
      } else {
        beat.stop();
      }
    });
  }
}
