package org.duet.app.testing;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.duet.app.theme.Portrait;
import org.duet.app.theme.Portraits;

/** Pictures of people that the test hands out. On the JavaFX thread. */
public final class FakePortraits implements Portraits {
  private final Map<Long, ReadOnlyObjectWrapper<Portrait>> pictures = new HashMap<>();

  @Override
  public ObservableValue<Portrait> of(long userId) {
    return picture(userId).getReadOnlyProperty();
  }

  public void set(long userId, Image image) {
    picture(userId).set(Portrait.of(image));
  }

  /** Nobody has one any more. */
  public void clear() {
    pictures.values().forEach(picture -> picture.set(null));
  }

  private ReadOnlyObjectWrapper<Portrait> picture(long userId) {
    return pictures.computeIfAbsent(userId, id -> new ReadOnlyObjectWrapper<>());
  }
}
