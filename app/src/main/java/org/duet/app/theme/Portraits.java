package org.duet.app.theme;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Where the pictures of people come from. To be used on the JavaFX thread. */
public interface Portraits {
  /** Nobody has one. */
  Portraits NONE = userId -> new ReadOnlyObjectWrapper<@Nullable Portrait>().getReadOnlyProperty();

  /** Somebody's picture; null while there is none, or none yet. */
  ObservableValue<@Nullable Portrait> of(long userId);
}
