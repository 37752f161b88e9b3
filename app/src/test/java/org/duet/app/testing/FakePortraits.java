package org.duet.app.testing;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.duet.app.theme.Portraits;

/** Pictures of people that the test hands out. On the JavaFX thread. */
public final class FakePortraits implements Portraits {
  private final Map<Long, ReadOnlyObjectWrapper<Image>> pictures = new HashMap<>();

  @Override
  public ObservableValue<Image> of(long userId) {
    return picture(userId).getReadOnlyProperty();
  }

  public void set(long userId, Image image) {
    picture(userId).set(image);
  }

  /** Nobody has one any more. */
  public void clear() {
    pictures.values().forEach(picture -> picture.set(null));
  }

  private ReadOnlyObjectWrapper<Image> picture(long userId) {
    return pictures.computeIfAbsent(userId, id -> new ReadOnlyObjectWrapper<>());
  }
}
