package org.duet.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.profile.Unfinished;

/**
 * What a person left on screen, for the window that takes the place of this one.
 *
 * @param search whom they looked for
 * @param settings how far down the settings they were
 * @param keys whether the list of keys is open
 * @param profile what they began to change in their profile
 */
public record Typed(
    StringProperty search, DoubleProperty settings, BooleanProperty keys, Unfinished profile) {
  public Typed() {
    this(
        new SimpleStringProperty(""),
        new SimpleDoubleProperty(),
        new SimpleBooleanProperty(),
        new Unfinished());
  }
}
