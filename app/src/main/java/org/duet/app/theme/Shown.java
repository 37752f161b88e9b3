package org.duet.app.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a node, or hides it so that it takes no room. */
public final class Shown {
  private Shown() {}

  public static void when(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  /** Shows it just as long as this is so. Nothing else may show or hide it from here on. */
  public static void during(Node node, ObservableValue<Boolean> wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(node.visibleProperty());
  }
}
