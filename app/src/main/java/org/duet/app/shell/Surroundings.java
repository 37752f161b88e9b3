package org.duet.app.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.storage.Credentials;

/**
 * What the machine around a window has to offer.
 *
 * @param keeping where what keeps a person signed in would go; changes on the JavaFX thread
 */
public record Surroundings(ObservableValue<Credentials.Place> keeping) {
  /** A machine that keeps nothing. */
  public static Surroundings none() {
    return new Surroundings(new SimpleObjectProperty<>(Credentials.Place.NOWHERE));
  }
}
