package org.duet.app.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Motion;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.duet.app.threads.Ticker;

/**
 * The cards of the calls that wait.
 *
 * <p>A ring never takes the keyboard: cards come and go around the focus. Where the focused card
 * itself goes, the focus falls on the panel, never on the next card's buttons. A card that just
 * appeared does not take the mouse either before it stands still, so that a click meant for what
 * was there before does not answer.
 */
public final class PendingPanel extends VBox {
  public static final String ID = "pending-calls";
  public static final String EMPTY = "pending-calls-empty";

  private final PendingViewModel model;
  private final Portraits portraits;
  private final Messages messages;
  private final VBox cards = new VBox();
  private final Map<UUID, PendingCard> shown = new LinkedHashMap<>();

  public PendingPanel(PendingViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("pending-panel");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(messages.text("pending.title"));
    cards.getStyleClass().add("stack");
    getChildren().setAll(empty(), cards);
    model.rows().subscribe(this::show);
    Ticker.everySecond(
        OnScreen.of(this).flatMap(seen -> model.ringing().map(rings -> rings && seen)),
        model::tick);
  }

  private Label empty() {
    Label empty = Texts.wrapped("pending-empty");
    empty
        .textProperty()
        .bind(
            Patience.lasting(model.unheard())
                .map(is -> messages.text(is ? "pending.unheard" : "pending.empty")));
    empty.setId(EMPTY);
    // Not while a card still fades: what stands below would be pushed down and come up again.
    Shown.during(empty, Bindings.isEmpty(cards.getChildren()));
    return empty;
  }

  private void show(List<PendingRow> rows) {
    List<UUID> wanted = rows.stream().map(PendingRow::sessionId).toList();
    for (UUID session : List.copyOf(shown.keySet())) {
      if (!wanted.contains(session)) {
        leave(session);
      }
    }
    for (int place = 0; place < rows.size(); place++) {
      PendingRow row = rows.get(place);
      PendingCard card = shown.get(row.sessionId());
      if (card == null) {
        enter(row, place);
      } else {
        if (row instanceof PendingRow.Gone) {
          keepFocusOff(card);
        }
        card.show(row);
      }
    }
  }

  private void enter(PendingRow row, int place) {
    PendingCard card = new PendingCard(model, portraits, messages);
    card.show(row);
    shown.put(row.sessionId(), card);
    cards.getChildren().add(childAt(place), card);
    card.setMouseTransparent(true);
    Motion.enter(card, () -> card.setMouseTransparent(false));
  }

  /** Cards on their way out are still children, and do not count as places. */
  private int childAt(int place) {
    List<Node> staying = new ArrayList<>(cards.getChildren());
    staying.removeIf(child -> child.getId() == null);
    return place < staying.size()
        ? cards.getChildren().indexOf(staying.get(place))
        : cards.getChildren().size();
  }

  private void leave(UUID session) {
    PendingCard card = shown.remove(session);
    if (card != null) {
      keepFocusOff(card);
      card.setId(null);
      card.setDisable(true);
      Motion.leave(card, () -> cards.getChildren().remove(card));
    }
  }

  /** What is about to change under the person's fingers must not hand the focus to a neighbour. */
  private void keepFocusOff(PendingCard card) {
    Scene scene = getScene();
    for (Node node = scene == null ? null : scene.getFocusOwner();
        node != null;
        node = node.getParent()) {
      if (node == card) {
        requestFocus();
        return;
      }
    }
  }
}
