package org.duet.app.theme;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A picture beside its words where there is room, and above them where there is not. */
public class Reflow extends Region {
  /** Words narrower than this, in pixels, are hard to read beside a picture. */
  private static final double LEAST_WORDS = 300;

  private static final double GAP = 24;

  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

  private final Node words;
  private Node picture = new Region();

  public Reflow(Node words) {
    this.words = words;
    getChildren().add(words);
  }

  /** Puts the picture there. */
  protected final void before(Node shown) {
    picture = shown;
    getChildren().setAll(picture, words);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return across(getInsets()) + picture.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return across(getInsets()) + wide(picture) + GAP + words.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double inside = (width < 0 ? computePrefWidth(-1) : width) - across(insets);
    double side = wide(picture);
    double height =
        isBeside(inside)
            ? Math.max(tall(picture), words.prefHeight(inside - side - GAP))
            : tall(picture) + GAP + words.prefHeight(inside);
    return snapSizeY(insets.getTop() + height + insets.getBottom());
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - across(insets);
    double height = getHeight() - insets.getTop() - insets.getBottom();
    double side = wide(picture);
    double tall = tall(picture);
    picture.pseudoClassStateChanged(ABOVE, !isBeside(width));
    if (isBeside(width)) {
      put(picture, insets.getLeft(), insets.getTop(), side, tall);
      double left = insets.getLeft() + side + GAP;
      put(words, left, insets.getTop(), width - side - GAP, height);
    } else {
      put(picture, insets.getLeft() + (width - side) / 2, insets.getTop(), side, tall);
      put(words, insets.getLeft(), insets.getTop() + tall + GAP, width, height - tall - GAP);
    }
  }

  private void put(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, null, true, true, HPos.CENTER, VPos.CENTER);
  }

  /** A node's own wish alone may be less than its least. */
  private static double wide(Node node) {
    return Math.max(node.minWidth(-1), node.prefWidth(-1));
  }

  private static double tall(Node node) {
    return Math.max(node.minHeight(-1), node.prefHeight(-1));
  }

  private boolean isBeside(double width) {
    return width - wide(picture) - GAP >= LEAST_WORDS;
  }

  private static double across(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }
}
