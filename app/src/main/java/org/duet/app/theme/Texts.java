package org.duet.app.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Makes texts that take as many lines as they need, and never lose one. */
public final class Texts {
  private Texts() {}

  /**
   * An empty one.
   *
   * @param look style classes
   */
  public static Label wrapped(String... look) {
    Label text = new Label();
    text.getStyleClass().addAll(look);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return text;
  }

  /** One that says this. */
  public static Label saying(String words, String... look) {
    Label text = wrapped(look);
    text.setText(words);
    return text;
  }

  /** Takes no room while it says nothing. */
  public static void hideWhileEmpty(Label text) {
    text.visibleProperty().bind(text.textProperty().isNotEmpty());
    text.managedProperty().bind(text.visibleProperty());
  }
}
