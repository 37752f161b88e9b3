package org.duet.app.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What a person left on screen, for the window that takes the place of this one: whom they looked
 * for, and how far down the settings they were.
 */
public record Typed(StringProperty search, DoubleProperty settings) {
  public Typed() {
    this(new SimpleStringProperty(""), new SimpleDoubleProperty());
  }
}
