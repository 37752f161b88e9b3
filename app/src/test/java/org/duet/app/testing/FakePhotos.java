package org.duet.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.duet.app.media.photo.Picture;
import org.duet.app.profile.PhotoSource;
import org.duet.app.state.Photo;

/** Chooses the file that the test says, instead of the system's window. */
public final class FakePhotos implements PhotoSource {
  private volatile Optional<Path> next = Optional.empty();

  /** One that was cut. */
  public static Photo photo() {
    Image drawn = FakePicture.portrait(200, 240, 240).image().get();
    int[] pixels = new int[240 * 240];
    drawn
        .getPixelReader()
        .getPixels(0, 0, 240, 240, PixelFormat.getIntArgbInstance(), pixels, 0, 240);
    try {
      return new Photo(Picture.of(240, 240, pixels).cut(0, 0, 240), Picture.MEDIA_TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This one is chosen from now on. */
  public void offer(Path file) {
    next = Optional.of(file);
  }

  @Override
  public void choose(String kind, Consumer<Path> chosen) {
    next.ifPresent(chosen);
  }
}
