package org.duet.app.profile;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.duet.app.media.photo.Picture;

/** How far choosing a picture came. */
sealed interface Stand {
  /**
   * Nothing is under way.
   *
   * @param fault why the last file is no photo, in words; empty where there is nothing to say
   */
  record Calm(String fault) implements Stand {}

  record Reading() implements Stand {}

  /** The camera is on. */
  record Posing() implements Stand {}

  /**
   * A square is chosen.
   *
   * @param shown the picture, or a smaller one of it
   * @param taken whether the camera took it just now
   */
  record Cutting(Picture source, Image shown, boolean taken) implements Stand {
    /** As much as is seen of a picture that is brought as near as it can be, on a fine screen. */
    private static final int SHOWN = 2048;

    /** Not on the JavaFX thread: a camera's picture has tens of millions of pixels. */
    static Cutting of(Picture source, boolean taken) {
      Picture small = source.within(SHOWN);
      int width = small.width();
      int height = small.height();
      WritableImage shown = new WritableImage(width, height);
      shown
          .getPixelWriter()
          .setPixels(
              0, 0, width, height, PixelFormat.getIntArgbInstance(), small.pixels(), 0, width);
      return new Cutting(source, shown, taken);
    }

    /** How many pixels of the picture one of what is shown stands for. */
    double scale() {
      return source.width() / shown.getWidth();
    }
  }

  /**
   * It is on its way to the server.
   *
   * @param removing whether there is to be none any more
   */
  record Sending(boolean removing) implements Stand {}

  /**
   * It did not get there.
   *
   * @param fault why, in words
   * @param again whether it may do the next time
   * @param removing as above
   */
  record Failed(String fault, boolean again, boolean removing) implements Stand {}
}
