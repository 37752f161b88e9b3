package org.duet.app.theme;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** What may be longer than the window is high. */
public final class Scrolling {
  private Scrolling() {}

  /** A column in the middle of its place: as wide as there is room, and scrolled down alone. */
  public static ScrollPane down(Node column) {
    ScrollPane scroll = new ScrollPane(new StackPane(column));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
