package org.duet.app.matches;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.TallCell;
import org.jspecify.annotations.Nullable;

/** One person of the list; a press on what is no button opens what the two write. */
final class MatchCell extends TallCell<MatchRow> {
  private final RowWords words;
  private final MatchCard card;

  MatchCell(
      MatchesViewModel model,
      ObservableValue<Boolean> narrow,
      Portraits portraits,
      Messages messages) {
    words = new RowWords(messages);
    card = new MatchCard(this::getItem, model, narrow, portraits, messages);
    setOnMouseClicked(press -> {
      MatchRow row = getItem();
      if (row != null && press.getButton() == MouseButton.PRIMARY) {
        model.open(row);
      }
    });
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
