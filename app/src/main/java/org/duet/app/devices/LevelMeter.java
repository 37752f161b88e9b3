package org.duet.app.devices;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** How loud it is, as a bar that rises at once and falls gently. */
final class LevelMeter extends Region {
  private static final double FALL = 0.82;

  private final Region filled = new Region();
  private double shown;

  LevelMeter(String id, String name, ObservableValue<Number> level) {
    setId(id);
    getStyleClass().add("level-meter");
    filled.getStyleClass().add("level-meter-filled");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    setAccessibleText(name);
    getChildren().setAll(filled);
    level.subscribe(now -> {
      shown = Math.max(now.doubleValue(), shown * FALL);
      requestLayout();
    });
  }

  @Override
  protected void layoutChildren() {
    double width = Math.clamp(shown, 0, 1) * getWidth();
    filled.setVisible(width >= 1);
    filled.resizeRelocate(0, 0, Math.max(getHeight(), width), getHeight());
  }
}
