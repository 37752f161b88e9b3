package org.duet.app.call;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/** Lets the window of a screen fill all of the display, for as long as that is wanted. */
final class FullScreen {
  private FullScreen() {}

  /** Escape, which the system takes for itself, ends the wish too. */
  static void follow(Node screen, BooleanProperty wanted) {
    wanted.subscribe(on -> {
      if (screen.getScene() != null
          && screen.getScene().getWindow() instanceof Stage stage
          && stage.isFullScreen() != on) {
        stage.setFullScreenExitHint("");
        stage.setFullScreen(on);
      }
    });
    screen
        .sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window instanceof Stage stage ? stage.fullScreenProperty() : null)
        .orElse(false)
        .subscribe(is -> wanted.set(is));
  }
}
