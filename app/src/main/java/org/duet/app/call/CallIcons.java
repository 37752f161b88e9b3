package org.duet.app.call;

import javafx.scene.control.Button;
import org.duet.app.theme.Buttons;
import org.kordamp.ikonli.feather.Feather;

/** Makes the buttons of a call that show only their icon. */
final class CallIcons {
  private CallIcons() {}

  static Button of(String id, String name, Feather glyph, Runnable action) {
    Button button = Buttons.icon(id, name, glyph, action);
    button.getStyleClass().setAll("button", "call-button", "icon-only");
    return button;
  }

  /** One that is not among the large ones. */
  static Button small(String id, String name, Feather glyph, Runnable action) {
    Button button = of(id, name, glyph, action);
    button.getStyleClass().add("call-small");
    return button;
  }
}
