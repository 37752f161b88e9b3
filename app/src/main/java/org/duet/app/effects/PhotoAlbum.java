package org.duet.app.effects;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.duet.app.backend.Answer;
import org.duet.app.backend.PeopleBackend;
import org.duet.app.theme.Portraits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of people, each asked for when it is first looked at, and kept while there is room.
 * On the JavaFX thread; what can block runs elsewhere.
 */
public final class PhotoAlbum implements Portraits {
  private static final Logger log = LoggerFactory.getLogger(PhotoAlbum.class);

  /** As large as a picture is ever shown, in pixels. */
  private static final double SIDE = 640;

  private static final int KEPT = 200;

  private final PeopleBackend people;
  private final Executor fxThread;
  private final Map<Long, ReadOnlyObjectWrapper<@Nullable Image>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Long, ReadOnlyObjectWrapper<@Nullable Image>> eldest) {
          return size() > KEPT;
        }
      };

  public PhotoAlbum(PeopleBackend people, Executor fxThread) {
    this.people = people;
    this.fxThread = fxThread;
  }

  @Override
  public ObservableValue<@Nullable Image> of(long userId) {
    ReadOnlyObjectWrapper<@Nullable Image> page = pages.get(userId);
    if (page == null) {
      page = new ReadOnlyObjectWrapper<>();
      pages.put(userId, page);
      if (userId > 0) { // who is nobody yet has no picture to ask for
        load(userId, page);
      }
    }
    return page.getReadOnlyProperty();
  }

  private void load(long userId, ReadOnlyObjectWrapper<@Nullable Image> page) {
    var _ =
        people
            .photo(userId)
            .thenAccept(answer -> {
              Image image = answer instanceof Answer.Good<byte[]>(byte[] jpeg) ? read(jpeg) : null;
              fxThread.execute(() -> page.set(image));
            });
  }

  /** Whatever a server sends as a picture. */
  private static @Nullable Image read(byte[] bytes) {
    try {
      Image image = new Image(new ByteArrayInputStream(bytes), SIDE, SIDE, true, true);
      return image.isError() ? null : image;
    } catch (RuntimeException e) {
      log.info("a photo cannot be read: {}", e.getClass().getSimpleName());
      return null;
    }
  }

  /** Somebody has another picture now. From any thread. */
  public void changed(long userId) {
    fxThread.execute(() -> {
      ReadOnlyObjectWrapper<@Nullable Image> page = pages.get(userId);
      if (page != null) {
        load(userId, page);
      }
    });
  }

  /** Another person looks from here on: what one may see, the next may not. From any thread. */
  public void forget() {
    fxThread.execute(() -> {
      Map<Long, ReadOnlyObjectWrapper<@Nullable Image>> old = new HashMap<>(pages);
      pages.clear();
      old.values().forEach(page -> page.set(null));
    });
  }
}
