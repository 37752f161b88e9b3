package org.duet.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** What a person has of a window. On the JavaFX thread. */
public final class Attention {
  private Attention() {}

  /** Whether it is on the screen, perhaps behind others. */
  public static ObservableValue<Boolean> isOnScreen(Stage stage) {
    return stage
        .showingProperty()
        .flatMap(showing -> stage.iconifiedProperty().map(small -> showing && !small));
  }

  /**
   * Whether it is the one before them. The focus alone does not tell: a window that goes by its own
   * button says that it still has it, for as long as it is away.
   */
  public static ObservableValue<Boolean> isHeld(Stage stage) {
    return isOnScreen(stage)
        .flatMap(onScreen -> stage.focusedProperty().map(focused -> onScreen && focused));
  }
}
