package org.duet.app.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.duet.app.testing.Accessible;

/**
 * Compares each text's colour with what is really drawn behind it, by WCAG 2.2: 4.5 to 1, and 3 to
 * 1 for large text and for an icon that is all a button shows. Disabled controls are exempt there.
 * To be used on the JavaFX thread.
 */
final class Contrast {
  private static final double NORMAL = 4.5;
  private static final double LARGE = 3;
  private static final double LARGE_SIZE = 24;
  private static final double LARGE_BOLD_SIZE = 18.66;
  private static final int SAMPLES = 12;

  /** How far beside a text its ground is looked at, in pixels; less than any padding. */
  private static final int BESIDE = 1;

  private final Scene scene;
  private final PixelReader picture;
  private final List<Text> texts = new ArrayList<>();

  /**
   * Takes what was drawn.
   *
   * @param picture a snapshot of the scene
   */
  Contrast(Scene scene, Image picture) {
    this.scene = scene;
    this.picture = picture.getPixelReader();
  }

  List<String> faults() {
    return faults(text -> true);
  }

  /** Of what buttons show alone. */
  List<String> faultsOfButtons() {
    return faults(text -> buttonOf(text).isPresent());
  }

  private List<String> faults(Predicate<Text> which) {
    collect(scene.getRoot());
    texts.removeIf(which.negate());
    List<String> faults = new ArrayList<>();
    for (Text text : texts) {
      double least = least(text);
      double needed = isLarge(text) || isIcon(text) ? LARGE : NORMAL;
      if (least < needed) {
        faults.add(
            "“%s” has a contrast of %.2f and needs %.1f".formatted(name(text), least, needed));
      }
    }
    return faults;
  }

  private void collect(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() && (!isIcon(text) || isAll(text))) {
      texts.add(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private static boolean isIcon(Text text) {
    return text.getStyleClass().contains("ikonli-font-icon");
  }

  /** There is no word beside it in the button that could be read instead. */
  private static boolean isAll(Text icon) {
    return buttonOf(icon).filter(b -> b.getText() == null || b.getText().isBlank()).isPresent();
  }

  private static Optional<ButtonBase> buttonOf(Node node) {
    return Stream.iterate(node.getParent(), above -> above != null, Node::getParent)
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .findFirst();
  }

  private static String name(Text text) {
    return isIcon(text)
        ? "icon of " + buttonOf(text).map(Accessible::nameOf).orElse("")
        : text.getText();
  }

  /**
   * Along the text's upper and lower edge, just outside of it, where nothing is written: the worst;
   * of an icon the middle one, as a mark may lie on its corner.
   */
  private double least(Text text) {
    Bounds at = text.localToScene(text.getLayoutBounds());
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      int x = (int) (at.getMinX() + at.getWidth() * (i + 0.5) / SAMPLES);
      for (int y : new int[] {(int) at.getMinY() - BESIDE, (int) at.getMaxY() + BESIDE}) {
        if (isInside(x, y) && isShownAt(text, x, y)) {
          Color ground = picture.getColor(x, y);
          found.add(ratio(seen(text, ground), ground));
        }
      }
    }
    Collections.sort(found);
    return found.isEmpty() ? Double.MAX_VALUE : found.get(isIcon(text) ? found.size() / 2 : 0);
  }

  private boolean isInside(int x, int y) {
    return x >= 0 && y >= 0 && x < scene.getWidth() && y < scene.getHeight();
  }

  /** What a scrolled or virtual list hides does not count. */
  private static boolean isShownAt(Node node, double x, double y) {
    for (Node above = node; above != null; above = above.getParent()) {
      Node clip = above.getClip();
      if (clip != null && !clip.contains(above.sceneToLocal(x, y))) {
        return false;
      }
    }
    return true;
  }

  private static Color seen(Text text, Color ground) {
    Color fill = (Color) text.getFill();
    double opacity = fill.getOpacity();
    for (Node node = text; node != null; node = node.getParent()) {
      opacity *= node.getOpacity();
    }
    return ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), opacity);
  }

  private static boolean isLarge(Text text) {
    double size = text.getFont().getSize();
    return size >= LARGE_SIZE
        || size >= LARGE_BOLD_SIZE && text.getFont().getStyle().contains("Bold");
  }

  static double ratio(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
