package org.duet.app.call;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

/** The room of the call, and beside it or, in a narrow window, below it, a panel. */
final class WithBeside extends Region {
  private static final double WIDE = 860;
  private static final double PANEL = 340;
  private static final double SHARE = 0.42;

  private final Region room;
  private final Region panel;
  private final ReadOnlyBooleanWrapper cramped = new ReadOnlyBooleanWrapper();

  WithBeside(Region room, Region panel) {
    this.room = room;
    this.panel = panel;
    getChildren().setAll(room, panel);
    panel.managedProperty().subscribe(is -> requestLayout());
  }

  /** Whether the panel takes away so much height that only what is needed has room. */
  ReadOnlyBooleanProperty cramped() {
    return cramped.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean open = panel.isManaged();
    boolean wide = width >= WIDE;
    cramped.set(open && !wide);
    if (!open) {
      room.resizeRelocate(0, 0, width, height);
    } else if (wide) {
      room.resizeRelocate(0, 0, width - PANEL, height);
      panel.resizeRelocate(width - PANEL, 0, PANEL, height);
    } else {
      double below = Math.rint(height * SHARE);
      room.resizeRelocate(0, 0, width, height - below);
      panel.resizeRelocate(0, height - below, width, below);
    }
  }
}
