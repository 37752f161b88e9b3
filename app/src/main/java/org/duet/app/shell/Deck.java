package org.duet.app.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.duet.app.theme.Shown;

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
    Shown.when(screen, true);
    for (Node other : getChildren()) {
      if (!other.equals(screen)) {
        Shown.when(other, false);
      }
    }
  }

  /** Styles and lays this one out ahead of being seen, which takes longer than all after it. */
  void prepare(Parent screen) {
    if (getChildren().contains(screen)) {
      return;
    }
    Shown.when(screen, false);
    getChildren().add(screen);
    screen.applyCss();
    screen.resize(getWidth(), getHeight());
    screen.layout();
  }

  /** Takes one out that is hidden: even so, its nodes cost time with each picture of the window. */
  void drop(Parent hidden) {
    if (!hidden.isVisible()) {
      getChildren().remove(hidden);
    }
  }
}
