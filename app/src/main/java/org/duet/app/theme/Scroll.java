package org.duet.app.theme;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.StackPane;

/** What is higher than its place, scrolled up and down. */
public final class Scroll {
  private static final String VIEWPORT = ".viewport";

  private Scroll() {}

  /** As wide as its place. */
  public static ScrollPane of(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    drawnAtOnce(pane);
    return pane;
  }

  /** As wide as its place, never wider, and at least as high. */
  public static ScrollPane filling(Node content) {
    ScrollPane pane = of(content);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollBarPolicy.NEVER);
    return pane;
  }

  /**
   * As wide as its place, and as high as what it shows is at that width. JavaFX asks for the height
   * without regard to the width: words that go on in a second line would be scrolled.
   */
  public static ScrollPane asHighAsItsWords(Node content) {
    ScrollPane pane =
        new ScrollPane(content) {
          @Override
          public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
          }
        };
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollBarPolicy.NEVER);
    drawnAtOnce(pane);
    return pane;
  }

  /** A column in the middle of its place: as wide as there is room, and scrolled down alone. */
  public static ScrollPane down(Node column) {
    return filling(new StackPane(column));
  }

  /**
   * JavaFX draws what such a pane shows into a picture of its own first: for a pane as large as the
   * window that is four megabytes for as long as the pane lives, seen or not, and all of it drawn
   * twice with each change.
   */
  public static void drawnAtOnce(ScrollPane pane) {
    pane.skinProperty()
        .subscribe(_ -> {
          Node viewport = pane.lookup(VIEWPORT);
          if (viewport != null) { // it comes with the skin
            viewport.setCache(false);
          }
        });
  }
}
