package org.duet.app.testing;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * What one look at a thing that is to be pressed found. Two in a row that are equal are one node
 * that stands still: lists use their rows for others, and views make theirs anew.
 *
 * @param node the one there is; none where there is none right now, or more than one
 * @param place within its window
 * @param hindrance why the pointer could not press it; empty where it can
 */
record Look(Optional<Node> node, Optional<Bounds> place, String hindrance) {

  /** On the JavaFX thread. */
  static Look at(List<Node> found) {
    if (found.size() != 1) {
      return new Look(Optional.empty(), Optional.empty(), "there are " + found.size());
    }
    Node node = found.getFirst();
    Bounds place = node.localToScene(node.getLayoutBounds());
    return new Look(Optional.of(node), Optional.of(place), hindrance(node, place));
  }

  private static String hindrance(Node node, Bounds place) {
    if (node.isDisabled()) {
      return "it is disabled";
    }
    double x = place.getCenterX();
    double y = place.getCenterY();
    return Picking.isMetAt(node, x, y)
        ? ""
        : "the pointer at "
            + x
            + ", "
            + y
            + " meets "
            + Picking.at(node.getScene().getRoot(), x, y);
  }

  boolean isUsable() {
    return node.isPresent() && hindrance.isEmpty();
  }

  /** The middle of it, on the screen. A popup has a scene, and so a place, of its own. */
  Point2D middle() {
    Bounds at = place.orElseThrow();
    Parent root = node.orElseThrow().getScene().getRoot();
    return Fx.call(() -> root.localToScreen(root.sceneToLocal(at.getCenterX(), at.getCenterY())));
  }

  @Override
  public String toString() {
    return hindrance.isEmpty() ? "it moves" : hindrance;
  }
}
