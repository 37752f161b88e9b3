package org.duet.app.chat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Today;
import org.jspecify.annotations.Nullable;

/**
 * What was said, the newest at the bottom. Only the bubbles that are seen exist. It stays where it
 * is while older ones come in above, and follows new ones while its end is seen, or the person says
 * something.
 */
final class ChatList extends ListView<Line> {
  private static final double NEAR_THE_TOP = 0.02;

  private static final int SETTLES = 3;

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ChatViewModel model;
  private boolean toEnd;
  private long matchId;

  /** Whether the person chose a line; else the one that a list has by itself is none. */
  private boolean chose;

  ChatList(ChatViewModel model, Messages messages) {
    this.model = model;
    setId(ChatView.LINES);
    setAccessibleText(messages.text("chat.lines"));
    getStyleClass().add("chat-lines");
    setCellFactory(list -> new LineCell(model, messages));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> chose = true);
    focusedProperty().subscribe(is -> chose &= is);
    Today.follow(this, model.clock(), this::refresh);
    setSelectionModel(new NoSelection<>());
    model.lines().subscribe(this::show);
    skinProperty().addListener((is, was, now) -> listenToScrolling());
  }

  private void show(List<Line> next) {
    long now = model.partner().get().map(ChatViewModel.Partner::matchId).orElse(0L);
    boolean another = now != matchId;
    matchId = now;
    List<Line> before = List.copyOf(getItems());
    boolean atEnd = another || isEndSeen() || isSaidHere(before, next);
    if (!another && isPrefix(before, next)) {
      getItems().addAll(next.subList(before.size(), next.size()));
    } else {
      int seen = another ? -1 : firstSeen();
      Line anchor = seen < 1 || seen >= before.size() ? null : before.get(seen);
      getItems().setAll(next);
      if (anchor != null && !atEnd && next.contains(anchor)) {
        scrollTo(next.indexOf(anchor));
      }
    }
    if (atEnd) {
      scrollTo(getItems().size() - 1);
      toEnd = true;
      requestLayout();
    }
  }

  /** Whoever says something wants to see it, wherever they were reading. */
  private static boolean isSaidHere(List<Line> before, List<Line> next) {
    return !next.isEmpty()
        && next.getLast() instanceof Line.Said said
        && said.mine()
        && said.outgoing() != null
        && before.stream()
            .noneMatch(line -> line instanceof Line.Said old && old.key().equals(said.key()));
  }

  /** Arrows go from line to line, and what one stands on can be copied. */
  private void pressed(KeyEvent key) {
    if (COPY.match(key)) {
      if (chose && getFocusModel().getFocusedItem() instanceof Line.Said said) {
        LineCell.copy(said);
        key.consume();
      }
    } else if (key.getCode() == KeyCode.UP && !key.isShortcutDown()) {
      step(-1);
      key.consume();
    } else if (key.getCode() == KeyCode.DOWN && !key.isShortcutDown()) {
      step(1);
      key.consume();
    }
  }

  /** It begins at the end: there is what was said last. */
  private void step(int by) {
    int last = getItems().size() - 1;
    int now = getFocusModel().getFocusedIndex();
    int next = chose ? Math.clamp((long) now + by, 0, Math.max(0, last)) : last;
    chose = true;
    getFocusModel().focus(next);
    VirtualFlow<?> flow = flow();
    if (flow != null && last >= 0) {
      flow.scrollTo(next);
    }
  }

  /** How high bubbles are is only known once they were laid out: then the end lies elsewhere. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    VirtualFlow<?> flow = flow();
    if (toEnd && flow != null) {
      toEnd = false;
      for (int i = 0; i < SETTLES; i++) {
        flow.layout();
        flow.setPosition(1);
        flow.requestLayout();
      }
    }
  }

  private static boolean isPrefix(List<Line> before, List<Line> next) {
    return !before.isEmpty()
        && next.size() >= before.size()
        && next.subList(0, before.size()).equals(before);
  }

  private boolean isEndSeen() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    return last == null || last.getIndex() >= getItems().size() - 2;
  }

  private int firstSeen() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first == null ? -1 : first.getIndex();
  }

  private @Nullable VirtualFlow<?> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private void listenToScrolling() {
    for (var node : new ArrayList<>(lookupAll(".scroll-bar"))) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty()
            .addListener((is, was, now) -> {
              if (bar.isVisible() && now.doubleValue() <= NEAR_THE_TOP) {
                model.older();
              }
            });
      }
    }
  }
}
