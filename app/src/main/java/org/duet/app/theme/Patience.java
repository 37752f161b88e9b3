package org.duet.app.theme;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Waits that last are shown, and only those: a sign that comes and goes at once unsettles more than
 * it tells. And whoever does not want to wait need not.
 */
public final class Patience {
  private static final Duration SHORT = Duration.millis(300);

  private Patience() {}

  /** Whether this has been so for a while now; no more as soon as it is not. */
  public static ObservableValue<Boolean> lasting(ObservableValue<Boolean> waiting) {
    ReadOnlyBooleanWrapper lasts = new ReadOnlyBooleanWrapper();
    PauseTransition pause = new PauseTransition(SHORT);
    pause.setOnFinished(end -> lasts.set(waiting.getValue()));
    waiting.subscribe(now -> {
      if (now) {
        pause.playFromStart();
      } else {
        pause.stop();
        lasts.set(false);
      }
    });
    return lasts.getReadOnlyProperty();
  }

  /**
   * The button tells how what it began goes on.
   *
   * @param usual its text, but for a wait that lasts
   * @param meanwhile its text in such a wait
   */
  public static void show(
      Button button,
      ObservableValue<Boolean> waiting,
      ObservableValue<String> usual,
      ObservableValue<String> meanwhile) {
    ObservableValue<Boolean> lasts = lasting(waiting);
    Node glyph = button.getGraphic();
    ProgressIndicator progress = new ProgressIndicator();
    progress.accessibleTextProperty().bind(meanwhile);
    button.textProperty().bind(lasts.flatMap(is -> is ? meanwhile : usual));
    button.accessibleTextProperty().bind(button.textProperty());
    button.graphicProperty().bind(lasts.map(is -> is ? progress : glyph));
  }

  /** Escape ends it, and does nothing else meanwhile. */
  public static void endWithEscape(Node within, ObservableValue<Boolean> waiting, Runnable end) {
    within.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && waiting.getValue()) {
            key.consume();
            end.run();
          }
        });
  }
}
