package org.duet.app.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
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

  /**
   * Shows its words beside its icon only while there is room for them; where there is none, whoever
   * points at it reads them, if nothing else is said there.
   */
  public static void wordsWhile(ObservableValue<Boolean> room, Labeled button) {
    if (button.getTooltip() == null) {
      Tooltip words = saying(button.textProperty());
      button.tooltipProperty().bind(room.map(is -> is ? null : words));
    }
    button
        .contentDisplayProperty()
        .bind(room.map(is -> is ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  private static Tooltip saying(ObservableValue<String> text) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(text);
    return tip;
  }

  /** Whoever points at it reads its name, which its icon alone may not tell. */
  public static void nameShown(ButtonBase button) {
    button.setTooltip(saying(button.accessibleTextProperty()));
  }

  /** A button that shows only its icon; pointed at, it says its name. */
  public static Button icon(String id, String name, Feather glyph, Runnable action) {
    Button button = of(id, "", glyph, action, "quiet", "icon-only");
    button.setAccessibleText(name);
    nameShown(button);
    return button;
  }
}
