package org.duet.app.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes buttons: with an id, a name for screen readers, and never narrower than their text. */
public final class Buttons {
  private Buttons() {}

  /**
   * A button with text.
   *
   * @param look style classes
   */
  public static Button of(String id, String text, Feather glyph, Runnable action, String... look) {
    Button button = plain(id, text, action, look);
    button.setGraphic(Icons.of(glyph));
    return button;
  }

  /** A button with text and no icon. */
  public static Button plain(String id, String text, Runnable action, String... look) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll(look);
    button.setAccessibleText(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    return button;
  }

  /** Shows its words beside its icon only while there is room for them. */
  public static void wordsWhile(ObservableValue<Boolean> room, Labeled button) {
    button
        .contentDisplayProperty()
        .bind(room.map(is -> is ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  /** A button that shows only its icon. */
  public static Button icon(String id, String name, Feather glyph, Runnable action) {
    Button button = of(id, "", glyph, action, "quiet", "icon-only");
    button.setAccessibleText(name);
    return button;
  }
}
