package org.duet.app.testing;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** What the mouse would meet. To be used on the JavaFX thread. */
final class Picking {
  private Picking() {}

  /** Whether the pointer at this place of the window meets this node, or something inside it. */
  static boolean isMetAt(Node node, double x, double y) {
    for (Node met = at(node.getScene().getRoot(), x, y); met != null; met = met.getParent()) {
      if (met == node) {
        return true;
      }
    }
    return false;
  }

  /** Visible with all its parents, and not wholly transparent. */
  static boolean isShown(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (!above.isVisible() || above.getOpacity() == 0) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** The topmost node at this place, as JavaFX itself would pick it. */
  static @Nullable Node at(Node node, double x, double y) {
    var local = node.sceneToLocal(x, y);
    boolean hidden = !node.isVisible() || node.isMouseTransparent() || local == null;
    if (hidden || node.getClip() != null && !node.getClip().contains(local)) {
      return null;
    }
    if (node instanceof Parent parent) {
      var children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node met = at(children.get(i), x, y);
        if (met != null) {
          return met;
        }
      }
    }
    boolean solid =
        node.isPickOnBounds() ? node.getLayoutBounds().contains(local) : node.contains(local);
    return solid ? node : null;
  }
}
