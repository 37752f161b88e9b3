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
}
