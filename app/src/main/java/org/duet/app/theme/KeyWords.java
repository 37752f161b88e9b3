package org.duet.app.theme;

import javafx.scene.input.KeyCombination;
import org.duet.app.i18n.Messages;

/** Keys by the names that stand on the keyboards of a language: JavaFX knows the English ones. */
public final class KeyWords {
  private KeyWords() {}

  /** What is pressed together; where a system has signs for it, these. */
  public static String of(KeyCombination key, Messages messages) {
    return key.getDisplayText()
        .replace("Ctrl+", messages.text("key.control") + "+")
        .replace("Shift+", messages.text("key.shift") + "+");
  }
}
