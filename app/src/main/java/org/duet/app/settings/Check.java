package org.duet.app.settings;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;

/** A box to tick, which holds at once. */
final class Check {
  private Check() {}

  static CheckBox of(String id, String text, BooleanProperty choice) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setAccessibleText(text);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(choice);
    return box;
  }
}
