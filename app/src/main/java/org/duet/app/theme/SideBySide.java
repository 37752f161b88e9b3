package org.duet.app.theme;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Two things beside each other, the second at the far end; one below the other where the width is
 * not enough for both, so that neither loses its text. A third, small one keeps the end of the
 * first line either way.
 */
public class SideBySide extends HBox {
  private final Node first;
  private final Node second;
  private final @Nullable Node end;

  public SideBySide(Node first, Node second) {
    this(first, second, null);
  }

  /**
   * With one that is never alone in a line.
   *
   * @param end null for none; the keyboard comes to it last
   */
  public SideBySide(Node first, Node second, @Nullable Node end) {
    this.first = first;
    this.second = second;
    this.end = end;
    getChildren().setAll(first, second);
    if (end != null) {
      getChildren().add(end);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return across(getInsets()) + Math.max(first.minWidth(-1) + endWidth(), second.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(across(getInsets()) + inOneLine());
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
                topHeight(inside - secondWidth() - endWidth()),
                second.prefHeight(second.prefWidth(-1)))
            : topHeight(inside - endWidth()) + getSpacing() + second.prefHeight(inside);
    return snapSizeY(getInsets().getTop() + height + getInsets().getBottom());
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double left = insets.getLeft();
    double top = insets.getTop();
    double width = getWidth() - across(insets);
    double height = getHeight() - top - insets.getBottom();
    double right = left + width - endWidth();
    if (fits(width)) {
      double beside = right - secondWidth();
      place(first, left, top, beside - left, height);
      place(second, beside + getSpacing(), top, second.prefWidth(-1), height);
      placeEnd(right, top, height);
    } else {
      double above = topHeight(width - endWidth());
      place(first, left, top, right - left, above);
      placeEnd(right, top, above);
      place(second, left, top + above + getSpacing(), width, second.prefHeight(width));
    }
  }

  private void placeEnd(double right, double top, double height) {
    if (end != null) {
      place(end, right + getSpacing(), top, end.prefWidth(-1), height);
    }
  }

  private void place(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, null, true, true, HPos.LEFT, VPos.CENTER);
  }

  private boolean fits(double width) {
    return inOneLine() <= width;
  }

  private double inOneLine() {
    return first.prefWidth(-1) + secondWidth() + endWidth();
  }

  /** With the space before it. */
  private double secondWidth() {
    return getSpacing() + second.prefWidth(-1);
  }

  /** With the space before it; 0 for none. */
  private double endWidth() {
    return end == null ? 0 : getSpacing() + end.prefWidth(-1);
  }

  /** Of what stands in the first line by itself. */
  private double topHeight(double firstWidth) {
    double height = first.prefHeight(firstWidth);
    return end == null ? height : Math.max(height, end.prefHeight(-1));
  }

  private static double across(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }
}
