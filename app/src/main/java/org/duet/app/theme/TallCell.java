package org.duet.app.theme;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A row that is as wide as its list, and as high as its texts need. A list asks without telling the
 * width, by which alone words that wrap know their height.
 *
 * @param <T> what the row is about
 */
public abstract class TallCell<T> extends ListCell<T> {
  /** What of the list's width a row cannot have: its edges and the scroll bar, in pixels. */
  private static final double BESIDE = 28;

  protected TallCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The row takes the list's width; a long text ends in dots instead of widening it.
    setPrefWidth(0);
  }

  @Override
  protected final double computePrefHeight(double width) {
    @Nullable Node shown = getGraphic();
    if (shown == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double edges = snappedLeftInset() + snappedRightInset();
    return shown.prefHeight(getListView().getWidth() - BESIDE - edges)
        + snappedTopInset()
        + snappedBottomInset();
  }
}
