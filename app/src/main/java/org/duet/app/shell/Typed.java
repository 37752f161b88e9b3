package org.duet.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What a person left on screen, for the window that takes the place of this one.
 *
 * @param search whom they looked for
 * @param settings how far down the settings they were
 * @param keys whether the list of keys is open
 */
public record Typed(StringProperty search, DoubleProperty settings, BooleanProperty keys) {
  public Typed() {
    this(new SimpleStringProperty(""), new SimpleDoubleProperty(), new SimpleBooleanProperty());
  }
}
