package org.duet.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What a window sees of things that live longer than it does. In another language a client gets
 * another window: the one it had then sees nothing any more, and is held by nothing. On the JavaFX
 * thread.
 */
public final class Sight implements AutoCloseable {
  private final List<Property<?>> open = new ArrayList<>();

  /** The same value for as long as this is open; after that, as it was last. */
  public <T extends @Nullable Object> ReadOnlyObjectProperty<T> of(ObservableValue<T> thing) {
    ReadOnlyObjectWrapper<T> seen = new ReadOnlyObjectWrapper<>();
    seen.bind(thing);
    open.add(seen);
    return seen.getReadOnlyProperty();
  }

  @Override
  public void close() {
    open.forEach(Property::unbind);
    open.clear();
  }
}
