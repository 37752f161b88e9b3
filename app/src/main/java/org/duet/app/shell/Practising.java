package org.duet.app.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A world to practise in, as a window sees it.
 *
 * @param open opens it
 * @param leave ends it before anybody is in there
 * @param opening whether it is under way
 * @param failed whether it did not open when it was last wanted
 * @param inside whether the person is in there
 */
public record Practising(
    Runnable open,
    Runnable leave,
    ObservableValue<Boolean> opening,
    ObservableValue<Boolean> failed,
    ObservableValue<Boolean> inside) {

  /** Where there is none. */
  static Practising none() {
    ObservableValue<Boolean> never = new SimpleObjectProperty<>(false);
    return new Practising(() -> {}, () -> {}, never, never, never);
  }

  /** The same, for as long as a window looks. */
  Practising seenBy(Sight window) {
    return new Practising(open, leave, window.of(opening), window.of(failed), window.of(inside));
  }
}
