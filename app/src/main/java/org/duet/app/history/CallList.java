package org.duet.app.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.duet.app.history.Line.Called;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Today;
import org.jspecify.annotations.Nullable;

/**
 * The calls, newest first. Only the rows that are seen exist. Who scrolls to its end, or goes there
 * by the arrow keys, wants to see more.
 */
final class CallList extends ListView<Line> {
  /** Who scrolls by does not look yet. */
  private static final Duration A_LOOK = Duration.millis(200);

  private final HistoryViewModel model;
  private final PauseTransition look = new PauseTransition(A_LOOK);

  CallList(HistoryViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    setId(HistoryView.LIST);
    setAccessibleText(messages.text("calls.title"));
    getStyleClass().add("rows");
    setCellFactory(owner -> new LineCell(model, portraits, messages));
    setOnKeyPressed(this::pressed);
    look.setOnFinished(end -> lookAround());
    addEventFilter(ScrollEvent.ANY, scroll -> look.playFromStart());
    addEventFilter(KeyEvent.KEY_RELEASED, key -> look.playFromStart());
    Today.follow(this, model.clock(), this::refresh);
  }

  private void pressed(KeyEvent key) {
    boolean plain =
        !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown() && !key.isControlDown();
    if (!plain || !(getSelectionModel().getSelectedItem() instanceof Called line)) {
      return;
    }
    switch (key.getCode()) {
      case ENTER -> model.open(line);
      case C -> model.call(line);
      default -> {}
    }
  }

  /** Changes only what is different, so that the place in the list stays, and what is chosen. */
  void show(List<Line> next) {
    Optional<UUID> chosen = session(getSelectionModel().getSelectedItem());
    ObservableList<Line> items = getItems();
    int most = Math.min(items.size(), next.size());
    int same = 0;
    while (same < most && items.get(same).equals(next.get(same))) {
      same++;
    }
    int end = 0;
    while (end < most - same
        && items.get(items.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
      end++;
    }
    items.remove(same, items.size() - end);
    items.addAll(same, next.subList(same, next.size() - end));
    chosen.ifPresent(this::choose);
  }

  private void choose(UUID session) {
    int place = getItems().stream().map(CallList::session).toList().indexOf(Optional.of(session));
    if (place < 0) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != place) {
      getSelectionModel().select(place);
    }
  }

  private static Optional<UUID> session(@Nullable Line line) {
    return line instanceof Called call ? Optional.of(call.call().sessionId()) : Optional.empty();
  }

  private void lookAround() {
    if (getScene() != null && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> last = flow.getLastVisibleCell();
      if (last != null && last.getItem() instanceof Line.More) {
        model.further();
      }
    }
  }
}
