package org.duet.app.theme;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A portrait with a dot on its edge while its person is there. */
public final class PresenceDot extends StackPane {
  private final Region dot = new Region();

  public PresenceDot(Avatar portrait) {
    dot.getStyleClass().add("presence-dot");
    dot.setVisible(false);
    StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(portrait, dot);
  }

  public void show(boolean online) {
    dot.setVisible(online);
  }
}
