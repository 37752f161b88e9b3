package org.duet.app.matches;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.jspecify.annotations.Nullable;

/** One person of the list; a press on what is no button opens what the two write. */
final class MatchCell extends ListCell<MatchRow> {
  /** What of the list's width a row cannot have: its edges and the scroll bar, in pixels. */
  private static final double BESIDE = 28;

  private final RowWords words;
  private final MatchCard card;

  MatchCell(
      MatchesViewModel model,
      ObservableValue<Boolean> narrow,
      Portraits portraits,
      Messages messages) {
    words = new RowWords(messages);
    card = new MatchCard(this::getItem, model, narrow, portraits, messages);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The row takes the list's width; a long bio ends in dots instead of widening it.
    setPrefWidth(0);
    setOnMouseClicked(press -> {
      MatchRow row = getItem();
      if (row != null && press.getButton() == MouseButton.PRIMARY) {
        model.open(row);
      }
    });
  }

  /** A list asks without telling the width, by which alone words that wrap know their height. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double edges = snappedLeftInset() + snappedRightInset();
    return card.prefHeight(getListView().getWidth() - BESIDE - edges)
        + snappedTopInset()
        + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable MatchRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    setId(MatchesView.ROW + row.matchId());
    setAccessibleText(words.aloud(row));
    card.show(row);
    setGraphic(card);
  }
}
