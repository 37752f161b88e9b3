package org.duet.app.theme;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Where the pictures of people come from. To be used on the JavaFX thread. */
public interface Portraits {
  /** Nobody has one. */
  Portraits NONE = userId -> new ReadOnlyObjectWrapper<@Nullable Image>().getReadOnlyProperty();

  /** Somebody's picture; null while there is none, or none yet. */
  ObservableValue<@Nullable Image> of(long userId);
}
