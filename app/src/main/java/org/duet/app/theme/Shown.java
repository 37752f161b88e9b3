package org.duet.app.theme;

import javafx.scene.Node;

/** Shows a node, or hides it so that it takes no room. */
public final class Shown {
  private Shown() {}

  public static void when(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
