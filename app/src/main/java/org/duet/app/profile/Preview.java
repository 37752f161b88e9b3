package org.duet.app.profile;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Photo;
import org.jspecify.annotations.Nullable;

/** The picture that is on its way, to be seen meanwhile. On the JavaFX thread; read elsewhere. */
final class Preview {
  /** As large as one's own picture is shown, in pixels. */
  private static final double SIDE = 640;

  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
  private @Nullable Photo shown;

  Preview(Executor fxThread) {
    this.fxThread = fxThread;
  }

  void show(OwnPhoto change) {
    show(
        switch (change) {
          case OwnPhoto.Settled _ -> null;
          case OwnPhoto.Sending(Photo photo) -> photo;
          case OwnPhoto.Failed(Photo photo, _) -> photo;
        });
  }

  private void show(@Nullable Photo photo) {
    if (photo == shown) {
      return;
    }
    shown = photo;
    image.set(null);
    if (photo != null) {
      var _ =
          CompletableFuture.supplyAsync(() -> read(photo), Thread::startVirtualThread)
              .thenAcceptAsync(
                  read -> {
                    if (photo == shown) {
                      image.set(read);
                    }
                  },
                  fxThread);
    }
  }

  private static Image read(Photo photo) {
    return new Image(new ByteArrayInputStream(photo.bytes()), SIDE, SIDE, true, true);
  }

  /** Null while there is none. */
  ReadOnlyObjectProperty<@Nullable Image> image() {
    return image.getReadOnlyProperty();
  }
}
