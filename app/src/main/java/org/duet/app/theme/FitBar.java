package org.duet.app.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A share of a whole as a bar. Decoration: the words beside it say the same. */
public final class FitBar extends Region {
  private final Region filled = new Region();
  private double share;

  public FitBar() {
    getStyleClass().add("fit-bar");
    filled.getStyleClass().add("fit-bar-filled");
    setAccessibleRole(AccessibleRole.NODE);
    getChildren().add(filled);
  }

  /**
   * Shows it.
   *
   * @param part from 0 to 1
   */
  public void show(double part) {
    share = Math.clamp(part, 0, 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, Math.max(getHeight(), getWidth() * share), getHeight());
  }
}
