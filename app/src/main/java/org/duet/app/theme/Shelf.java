package org.duet.app.theme;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as what it holds where there is room, and scrolling where there is not. */
public final class Shelf extends ScrollPane {
  /** How much of its parent's height it may insist on. */
  private static final double MOST = 0.62;

  public Shelf(Node content) {
    super(content);
    getStyleClass().add("shelf");
    setFitToWidth(true);
    Scroll.drawnAtOnce(this);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** What stands on it comes first, as long as something is left for the rest. */
  @Override
  protected double computeMinHeight(double width) {
    double room = getParent() instanceof Region all && all.getHeight() > 0 ? all.getHeight() : 0;
    return Math.min(computePrefHeight(width), room * MOST);
  }

  /** The one it inherits asks the content without telling it the width, so wrapped text is lost. */
  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double inside = width < 0 ? -1 : width - insets.getLeft() - insets.getRight();
    return snapSizeY(insets.getTop() + getContent().prefHeight(inside) + insets.getBottom());
  }
}
