package org.duet.app.theme;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Something that scrolls where room is short, and below it what stays in reach all the while. */
final class WithFoot extends Region {
  /** Of what scrolls: less shows nothing that could be used. */
  private static final double LEAST = 96;

  private final Region above;
  private final ScrollPane scroll;
  private final Node foot;

  WithFoot(Region above, Node foot) {
    this.above = above;
    this.foot = foot;
    scroll = Scroll.of(above);
    scroll.setMinHeight(0);
    getChildren().setAll(scroll, foot);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST + foot.prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(above.prefHeight(width)) + foot.prefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(above.prefWidth(-1), foot.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    double below = snapSizeY(foot.prefHeight(getWidth()));
    scroll.resizeRelocate(0, 0, getWidth(), getHeight() - below);
    foot.resizeRelocate(0, getHeight() - below, getWidth(), below);
  }
}
