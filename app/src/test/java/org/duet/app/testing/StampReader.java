package org.duet.app.testing;

import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import org.duet.app.media.webrtc.camera.Portrait;
import org.duet.app.media.webrtc.camera.Stamp;

/**
 * Reads the {@link Stamp} of a synthetic picture, of whatever size it is by now, wherever it got
 * to: a frame of the library, an image, or what a window shows. What cannot be read for sure is
 * empty, never a wrong number.
 */
public final class StampReader {
  /** Less between black and white, of 255, is no stamp but a blurred or a dark picture. */
  private static final double CONTRAST = 60;

  /** A cell nearer to the middle than this part of the contrast is neither black nor white. */
  private static final double UNSURE = 0.1;

  /** Of a cell's width: what lies at its rim is mixed with its neighbours. */
  private static final double RIM = 0.25;

  private StampReader() {}

  /** Where brightness comes from. */
  private interface Luma {
    /** From 0 to 255. */
    int at(int x, int y);
  }

  /** Of a plane of luma, one byte for each pixel. */
  public static Optional<Stamp> of(ByteBuffer luma, int stride, int width, int height) {
    return read((x, y) -> luma.get(y * stride + x) & 0xff, new BoundingBox(0, 0, width, height));
  }

  /** Of an image that is the picture and nothing else. */
  public static Optional<Stamp> of(Image picture) {
    return of(picture, new BoundingBox(0, 0, picture.getWidth(), picture.getHeight()));
  }

  /**
   * Of an image in which the whole picture lies here.
   *
   * @param picture in pixels; a part of it may lie outside of the image, but not the stamp
   */
  public static Optional<Stamp> of(Image image, Bounds picture) {
    PixelReader pixels = image.getPixelReader();
    int right = (int) image.getWidth() - 1;
    int bottom = (int) image.getHeight() - 1;
    return read(
        (x, y) -> luma(pixels.getArgb(Math.clamp(x, 0, right), Math.clamp(y, 0, bottom))), picture);
  }

  private static int luma(int argb) {
    return (77 * (argb >> 16 & 0xff) + 150 * (argb >> 8 & 0xff) + 29 * (argb & 0xff)) >> 8;
  }

  /**
   * Of what a window really shows where this picture's node is, with all that lies over it. On the
   * JavaFX thread.
   *
   * @param picture as {@code CallView.REMOTE_PICTURE}; upright and not mirrored
   */
  public static Optional<Stamp> shownBy(Node picture) {
    ImageView view = (ImageView) ((Parent) picture).getChildrenUnmodifiable().getFirst();
    if (picture.getScene() == null || view.getImage() == null) {
      return Optional.empty();
    }
    Bounds whole = picture.localToScene(view.getBoundsInParent());
    Rectangle2D part = strip(whole);
    SnapshotParameters shot = new SnapshotParameters();
    shot.setViewport(part);
    Image seen = picture.getScene().getRoot().snapshot(shot, null);
    return of(
        seen,
        new BoundingBox(
            whole.getMinX() - part.getMinX(),
            whole.getMinY() - part.getMinY(),
            whole.getWidth(),
            whole.getHeight()));
  }

  /** The part with the stamp, in whole pixels: it takes less time to draw than all. */
  private static Rectangle2D strip(Bounds whole) {
    double across = whole.getWidth() / Portrait.WIDTH;
    double down = whole.getHeight() / Portrait.HEIGHT;
    return new Rectangle2D(
        Math.floor(whole.getMinX() + Stamp.LEFT * across),
        Math.floor(whole.getMinY() + Stamp.TOP * down),
        Math.ceil(Stamp.COLUMNS * Stamp.CELL * across) + 1,
        Math.ceil(Stamp.ROWS * Stamp.CELL * down) + 1);
  }

  private static Optional<Stamp> read(Luma luma, Bounds whole) {
    double[] cells = new double[Stamp.COLUMNS * Stamp.ROWS];
    double least = 255;
    double most = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = mean(luma, whole, cell % Stamp.COLUMNS, cell / Stamp.COLUMNS);
      least = Math.min(least, cells[cell]);
      most = Math.max(most, cells[cell]);
    }
    double contrast = most - least;
    double middle = least + contrast / 2;
    if (contrast < CONTRAST) {
      return Optional.empty();
    }
    boolean[] light = new boolean[cells.length];
    for (int cell = 0; cell < cells.length; cell++) {
      if (Math.abs(cells[cell] - middle) < UNSURE * contrast) {
        return Optional.empty();
      }
      light[cell] = cells[cell] > middle;
    }
    return Optional.ofNullable(Stamp.of(light));
  }

  /** The brightness of the middle of a cell. */
  private static double mean(Luma luma, Bounds whole, int column, int row) {
    double across = whole.getWidth() / Portrait.WIDTH;
    double down = whole.getHeight() / Portrait.HEIGHT;
    double left = whole.getMinX() + (Stamp.LEFT + (column + RIM) * Stamp.CELL) * across;
    double top = whole.getMinY() + (Stamp.TOP + (row + RIM) * Stamp.CELL) * down;
    int firstX = (int) Math.round(left);
    int firstY = (int) Math.round(top);
    int endX = Math.max(firstX + 1, (int) Math.round(left + (1 - 2 * RIM) * Stamp.CELL * across));
    int endY = Math.max(firstY + 1, (int) Math.round(top + (1 - 2 * RIM) * Stamp.CELL * down));
    int sum = 0;
    for (int y = firstY; y < endY; y++) {
      for (int x = firstX; x < endX; x++) {
        sum += luma.at(x, y);
      }
    }
    return (double) sum / ((endX - firstX) * (endY - firstY));
  }
}
