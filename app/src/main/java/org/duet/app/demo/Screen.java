package org.duet.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds what stands on a screen. To be used on the JavaFX thread. */
final class Screen {
  private Screen() {}

  /** All visible nodes below this one that fit, itself included. */
  static List<Node> all(Node root, Predicate<Node> fits) {
    List<Node> found = new ArrayList<>();
    collect(root, fits, found);
    return found;
  }

  /** The first visible node with this id. */
  static Optional<Node> find(Node root, String id) {
    return all(root, node -> id.equals(node.getId())).stream().findFirst();
  }

  private static void collect(Node node, Predicate<Node> fits, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (fits.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, fits, found);
      }
    }
  }
}
