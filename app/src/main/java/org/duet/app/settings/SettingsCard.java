package org.duet.app.settings;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.duet.app.theme.Texts;

/** Choices that belong together, under a heading. */
class SettingsCard extends VBox {
  SettingsCard(String title, Node... parts) {
    getStyleClass().addAll("card", "settings-card");
    getChildren().setAll(Texts.saying(title, "text-heading"));
    getChildren().addAll(parts);
  }

  /** A choice, and close below it what it means. */
  static VBox explained(Node choice, String note) {
    VBox both = new VBox(choice, Texts.saying(note, "text-quiet"));
    both.getStyleClass().add("stack-tight");
    return both;
  }
}
