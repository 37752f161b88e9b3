package org.duet.app.e2e;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.duet.app.testing.Fx;

/** What can be seen of a node in its window, read back from the pixels. */
final class Look {
  private static final int WIDTH_OF_A_HUE = 30;
  private static final int STEP = 4;

  private Look() {}

  /** Whether this hue, in degrees, is the one that most of the coloured pixels have. */
  static boolean isOfHue(Node node, int hue) {
    int[] counts = new int[360 / WIDTH_OF_A_HUE];
    Fx.run(() -> count(node, counts));
    int most = Arrays.stream(counts).max().orElseThrow();
    return most > 0 && counts[bucket(hue)] == most;
  }

  private static void count(Node node, int[] counts) {
    WritableImage window = node.getScene().snapshot(null);
    PixelReader pixels = window.getPixelReader();
    Bounds at = node.localToScene(node.getLayoutBounds());
    int right = (int) Math.min(at.getMaxX(), window.getWidth());
    int bottom = (int) Math.min(at.getMaxY(), window.getHeight());
    for (int y = (int) Math.max(0, at.getMinY()); y < bottom; y += STEP) {
      for (int x = (int) Math.max(0, at.getMinX()); x < right; x += STEP) {
        Color color = pixels.getColor(x, y);
        if (color.getSaturation() > 0.2 && color.getBrightness() > 0.2) {
          counts[bucket(color.getHue())]++;
        }
      }
    }
  }

  /** The hues of people are whole multiples of the width: they lie in the middle of a bucket. */
  private static int bucket(double hue) {
    return (int) Math.floorMod(Math.round(hue / WIDTH_OF_A_HUE), 360L / WIDTH_OF_A_HUE);
  }
}
