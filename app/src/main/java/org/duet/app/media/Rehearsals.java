package org.duet.app.media;

import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Which devices there are, and a way to try them without a call. */
public interface Rehearsals {
  /** The devices there are. */
  DeviceCatalog devices();

  /**
   * Tries the devices without a call; ends the rehearsal before. Returns at once.
   *
   * @param sound whether the microphone is listened to as well
   */
  Rehearsal rehearse(boolean sound, Rehearsal.Listener listener);

  /** A machine without any device. */
  static Rehearsals none() {
    return new Rehearsals() {
      @Override
      public DeviceCatalog devices() {
        return told -> {
          told.accept(DeviceList.NONE);
          return () -> {};
        };
      }

      @Override
      public Rehearsal rehearse(boolean sound, Rehearsal.Listener listener) {
        listener.lacking(EnumSet.of(Lack.CAMERA_MISSING));
        return new Dark();
      }
    };
  }

  /** One that shows nothing. */
  final class Dark implements Rehearsal, VideoPicture {
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper rotation = new ReadOnlyIntegerWrapper();

    @Override
    public VideoPicture picture() {
      return this;
    }

    @Override
    public CompletableFuture<Still> still() {
      return CompletableFuture.failedFuture(new IllegalStateException("no camera"));
    }

    @Override
    public void tone() {}

    @Override
    public void close() {}

    @Override
    public ReadOnlyObjectProperty<@Nullable Image> image() {
      return image.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty rotation() {
      return rotation.getReadOnlyProperty();
    }

    @Override
    public void resize(int width, int height) {}

    @Override
    public long framesReceived() {
      return 0;
    }

    @Override
    public long framesShown() {
      return 0;
    }
  }
}
