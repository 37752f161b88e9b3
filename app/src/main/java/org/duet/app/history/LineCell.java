package org.duet.app.history;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.history.Line.Called;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.TallCell;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One line of the list. The first call of a day has the day above it, so that the arrow keys go
 * from call to call.
 */
final class LineCell extends TallCell<Line> {
  private final HistoryViewModel model;
  private final Messages messages;
  private final LineWords words;
  private final CallCard card;
  private final Label day = Texts.wrapped("text-heading", "past-day");
  private final VBox called;

  LineCell(HistoryViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    words = new LineWords(messages);
    card = new CallCard(() -> call().orElse(null), model, portraits, messages);
    day.setId(HistoryView.DAY);
    called = new VBox(day, card);
    card.setOnMouseClicked(press -> {
      if (press.getButton() == MouseButton.PRIMARY) {
        call().ifPresent(model::open);
      }
    });
  }

  private Optional<Called> call() {
    return getItem() instanceof Called line ? Optional.of(line) : Optional.empty();
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setId(null);
    setAccessibleText(null);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    switch (line) {
      case Called call -> show(call);
      case Line.Busy() -> setGraphic(busy());
      case Line.More(int people) -> setGraphic(more(people));
    }
  }

  private void show(Called line) {
    String date = model.day(line.began());
    setId(HistoryView.ROW + line.call().sessionId());
    setAccessibleText(words.aloud(line, date));
    day.setText(date);
    Shown.when(day, line.newDay());
    card.show(line);
    setGraphic(called);
  }

  private Node busy() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(messages.text("calls.loading"));
    return end(progress);
  }

  private Node more(int people) {
    String text = messages.plural("calls.more", people);
    setAccessibleText(text);
    return end(Buttons.of(HistoryView.MORE, text, Feather.CHEVRON_DOWN, model::further, "quiet"));
  }

  private static HBox end(Node what) {
    HBox end = new HBox(what);
    end.getStyleClass().add("past-end");
    return end;
  }
}
