package org.duet.app.media;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * A moving picture on screen. Its properties change on the JavaFX thread only; frames are converted
 * elsewhere, the newest wins, and at most one update waits.
 */
public interface VideoPicture {
  /** The picture; null before the first frame and after the last. */
  ReadOnlyObjectProperty<@Nullable Image> image();

  /** How far it has to be turned to stand upright, clockwise, in degrees: 0, 90, 180 or 270. */
  ReadOnlyIntegerProperty rotation();

  /**
   * How large it is shown, in pixels of the screen; frames are scaled to fit inside, keeping their
   * shape. 0 × 0 while it is hidden: then nothing is converted. Until told, it is hidden.
   */
  void resize(int width, int height);

  /** How many frames came, shown or not. From any thread. */
  long framesReceived();

  /** How many frames were on screen. From any thread. */
  long framesShown();
}
