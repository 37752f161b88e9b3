package org.duet.app.theme;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Two things beside each other, the second at the far end; one below the other where the width is
 * not enough for both, so that neither loses its text.
 */
public class SideBySide extends HBox {
  private final Node first;
  private final Node second;

  public SideBySide(Node first, Node second) {
    this.first = first;
    this.second = second;
    getChildren().setAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return across(getInsets()) + Math.max(first.minWidth(-1), second.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    double both = first.prefWidth(-1) + getSpacing() + second.prefWidth(-1);
    return snapSizeX(across(getInsets()) + both);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = (width < 0 ? computePrefWidth(-1) : width) - across(getInsets());
    double height =
        fits(inside)
            ? Math.max(
                first.prefHeight(firstWidth(inside)), second.prefHeight(second.prefWidth(-1)))
            : first.prefHeight(inside) + getSpacing() + second.prefHeight(inside);
    return snapSizeY(getInsets().getTop() + height + getInsets().getBottom());
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - across(insets);
    double height = getHeight() - insets.getTop() - insets.getBottom();
    if (fits(width)) {
      double beside = second.prefWidth(-1);
      place(first, insets.getLeft(), insets.getTop(), firstWidth(width), height);
      place(second, getWidth() - insets.getRight() - beside, insets.getTop(), beside, height);
    } else {
      double above = first.prefHeight(width);
      double top = insets.getTop() + above + getSpacing();
      place(first, insets.getLeft(), insets.getTop(), width, above);
      place(second, insets.getLeft(), top, width, second.prefHeight(width));
    }
  }

  private void place(Node node, double x, double y, double width, double height) {
    layoutInArea(
        node,
        x,
        y,
        width,
        height,
        0,
        null,
        true,
        true,
        javafx.geometry.HPos.LEFT,
        javafx.geometry.VPos.CENTER);
  }

  private boolean fits(double width) {
    return first.prefWidth(-1) + getSpacing() + second.prefWidth(-1) <= width;
  }

  private double firstWidth(double width) {
    return width - getSpacing() - second.prefWidth(-1);
  }

  private static double across(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }
}
