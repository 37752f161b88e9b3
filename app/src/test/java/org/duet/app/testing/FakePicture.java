package org.duet.app.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.duet.app.media.VideoPicture;

/**
 * A picture that stands still, for views without a camera. Remembers how large it was asked for.
 */
public final class FakePicture implements VideoPicture {
  /** Drawing one takes longer than a view that shows it; the same few are in hundreds of views. */
  private static final Map<Sitter, Image> DRAWN = new ConcurrentHashMap<>();

  private final ReadOnlyObjectWrapper<Image> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper rotation = new ReadOnlyIntegerWrapper();
  private volatile int width;
  private volatile int height;

  /** Somebody in front of a window in the evening, more or less. */
  public static FakePicture portrait(double hue, int width, int height) {
    return still(new Sitter(hue, width, height, false));
  }

  /** The same, as it is seen blurred. */
  public static FakePicture blurred(double hue, int width, int height) {
    return still(new Sitter(hue, width, height, true));
  }

  private static FakePicture still(Sitter sitter) {
    FakePicture picture = new FakePicture();
    picture.image.set(DRAWN.computeIfAbsent(sitter, Sitter::draw));
    return picture;
  }

  /** Who is in a picture, and how. */
  private record Sitter(double hue, int width, int height, boolean blurred) {
    Image draw() {
      return blurred ? blur() : sharp();
    }

    private Image sharp() {
      WritableImage pixels = new WritableImage(width, height);
      PixelWriter writer = pixels.getPixelWriter();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          writer.setColor(
              x, y, colour(hue, 0.5 + ((double) x - width / 2.0) / height, (double) y / height));
        }
      }
      return pixels;
    }

    private Image blur() {
      WritableImage few = new WritableImage(12, 9);
      for (int y = 0; y < 9; y++) {
        for (int x = 0; x < 12; x++) {
          Color seen = colour(hue, 0.5 + (x - 5.5) / 12 * width / height, (y + 0.5) / 9);
          few.getPixelWriter().setColor(x, y, seen);
        }
      }
      ImageView large = new ImageView(few);
      large.setFitWidth(width);
      large.setFitHeight(height);
      large.setEffect(new GaussianBlur(width / 14.0));
      SnapshotParameters part = new SnapshotParameters();
      part.setViewport(new Rectangle2D(0, 0, width, height));
      return large.snapshot(part, null);
    }
  }

  private static Color colour(double hue, double x, double y) {
    double face = Math.hypot((x - 0.5) * 1.35, (y - 0.42) * 1.05);
    double shoulders = Math.hypot(x - 0.5, (y - 1.05) * 1.2);
    if (face < 0.22) {
      return Color.hsb(24, 0.42, 0.86 - face - x * 0.15);
    }
    if (shoulders < 0.42) {
      return Color.hsb(hue, 0.5, 0.55 - x * 0.12);
    }
    return Color.hsb(hue + 40 * y, 0.28, 0.75 - 0.35 * y + 0.12 * x);
  }

  public void show(Image next, int degrees) {
    image.set(next);
    rotation.set(degrees);
  }

  public int askedWidth() {
    return width;
  }

  public int askedHeight() {
    return height;
  }

  @Override
  public ReadOnlyObjectProperty<Image> image() {
    return image.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyIntegerProperty rotation() {
    return rotation.getReadOnlyProperty();
  }

  @Override
  public void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
  }

  @Override
  public long framesReceived() {
    return 1;
  }

  @Override
  public long framesShown() {
    return 1;
  }
}
