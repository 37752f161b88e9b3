package org.duet.app.testing;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;

/** Scrolls to what a person would scroll to. To be used on the JavaFX thread. */
final class Scrolling {
  private Scrolling() {}

  /** Scrolls all that is around it so far that it is seen; does nothing where it is already. */
  static void reveal(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane pane && isInContent(pane, node)) {
        reveal(pane, node);
      } else if (above instanceof ListCell<?> row && row.getListView() != null) {
        reveal(row.getListView(), row.getIndex(), node);
      }
    }
  }

  /** A list goes on shifting its rows for a while, as it learns how high they are. */
  private static void reveal(ListView<?> list, int row, Node node) {
    Bounds port = list.localToScene(list.getLayoutBounds());
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (at.getMinY() < port.getMinY() || at.getMaxY() > port.getMaxY()) {
      list.scrollTo(row);
      list.layout();
    }
  }

  private static boolean isInContent(ScrollPane pane, Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (above == pane.getContent()) {
        return true;
      }
    }
    return false;
  }

  private static void reveal(ScrollPane pane, Node node) {
    Bounds port = pane.getViewportBounds();
    Bounds all = pane.getContent().getLayoutBounds();
    Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double spare = all.getHeight() - port.getHeight();
    double top = -port.getMinY();
    boolean seen = at.getMinY() >= top && at.getMaxY() <= top + port.getHeight();
    if (spare > 0 && !seen) {
      double middle = at.getCenterY() - port.getHeight() / 2;
      pane.setVvalue(Math.clamp(middle / spare, 0, 1));
      pane.layout();
    }
  }
}
