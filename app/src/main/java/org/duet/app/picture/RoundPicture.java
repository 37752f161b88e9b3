package org.duet.app.picture;

import java.util.IdentityHashMap;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/**
 * A moving picture with round corners, as what a rectangle is filled with: clipped by one, it would
 * be drawn aside first, which in software costs several times as much.
 */
final class RoundPicture extends Rectangle {
  /** A moving picture is a few images in turn; what is more than these was for another size. */
  private static final int IMAGES = 4;

  private final IdentityHashMap<Image, ImagePattern> patterns = new IdentityHashMap<>();
  private double zoom = 1;

  RoundPicture() {
    setManaged(false);
    setVisible(false);
  }

  /**
   * Takes what the picture, so many times as large as it is, covers of so much room, in the middle
   * of it. Then it can be {@link #show shown}.
   */
  void fit(Image picture, double scale, double width, double height, double radius) {
    patterns.clear();
    zoom = scale;
    setWidth(Math.min(width, picture.getWidth() * scale));
    setHeight(Math.min(height, picture.getHeight() * scale));
    setX((width - getWidth()) / 2);
    setY((height - getHeight()) / 2);
    setArcWidth(2 * radius);
    setArcHeight(2 * radius);
  }

  /** The next image of the same picture. */
  void show(Image image) {
    if (patterns.size() > IMAGES) {
      patterns.clear();
    }
    setFill(patterns.computeIfAbsent(image, this::pattern));
  }

  void clear() {
    patterns.clear();
    setFill(null);
  }

  /** Whole pixels are copied, others would be made of their neighbours. */
  private ImagePattern pattern(Image image) {
    double width = image.getWidth() * zoom;
    double height = image.getHeight() * zoom;
    double x = Math.rint(getX() + (getWidth() - width) / 2);
    double y = Math.rint(getY() + (getHeight() - height) / 2);
    return new ImagePattern(image, x, y, width, height, false);
  }
}
