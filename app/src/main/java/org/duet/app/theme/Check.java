package org.duet.app.theme;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;

/** A box to tick, which holds at once. */
public final class Check {
  private Check() {}

  public static CheckBox of(String id, String text, BooleanProperty choice) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setAccessibleText(text);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(choice);
    return box;
  }
}
