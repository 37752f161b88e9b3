package org.duet.app.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/**
 * Screens on each other, of which one is seen. The others stay where they are, hidden: taken out
 * and put back, every node of them would be styled anew, which takes longer than drawing them.
 */
final class Deck extends StackPane {

  /** From here on this one is seen, and no other. */
  void show(Parent screen) {
    if (!getChildren().contains(screen)) {
      getChildren().add(screen);
    }
    turn(screen, true);
    for (Node other : getChildren()) {
      if (!other.equals(screen)) {
        turn(other, false);
      }
    }
  }

  /** Styles and lays this one out ahead of being seen, which takes longer than all after it. */
  void prepare(Parent screen) {
    if (getChildren().contains(screen)) {
      return;
    }
    turn(screen, false);
    getChildren().add(screen);
    screen.applyCss();
    screen.resize(getWidth(), getHeight());
    screen.layout();
  }

  private static void turn(Node screen, boolean seen) {
    screen.setVisible(seen);
    screen.setManaged(seen);
  }
}
