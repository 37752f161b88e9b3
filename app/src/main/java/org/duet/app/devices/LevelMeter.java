package org.duet.app.devices;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How loud it is, as a bar that rises at once and falls gently. */
final class LevelMeter extends Region {
  private static final double FALL = 0.82;

  private final Region filled = new Region();
  private double shown;
  private long told;

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
      tell();
    });
  }

  /** In tenths: a voice changes a hundred times a minute, which nobody can listen to. */
  private void tell() {
    long tenths = Math.round(Math.clamp(shown, 0, 1) * 10);
    if (tenths != told) {
      told = tenths;
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> told / 10.0;
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      case INDETERMINATE -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  protected void layoutChildren() {
    double width = Math.clamp(shown, 0, 1) * getWidth();
    filled.setVisible(width >= 1);
    filled.resizeRelocate(0, 0, Math.max(getHeight(), width), getHeight());
  }
}
