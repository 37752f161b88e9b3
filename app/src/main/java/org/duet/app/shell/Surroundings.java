package org.duet.app.shell;

import java.time.Instant;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.storage.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * What the machine around a window has to offer.
 *
 * @param keeping where what keeps a person signed in would go; changes on the JavaFX thread
 * @param asOf since when what is shown may be out of date; null while it is not
 * @param practice opens a world to practise in
 * @param practiceOpening whether that is under way
 */
public record Surroundings(
    ObservableValue<Credentials.Place> keeping,
    ObservableValue<@Nullable Instant> asOf,
    Runnable practice,
    ObservableValue<Boolean> practiceOpening) {
  /** A machine that keeps nothing. */
  public static Surroundings none() {
    return new Surroundings(
        new SimpleObjectProperty<>(Credentials.Place.NOWHERE),
        new SimpleObjectProperty<>(),
        () -> {},
        new SimpleObjectProperty<>(false));
  }
}
