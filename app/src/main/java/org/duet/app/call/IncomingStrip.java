package org.duet.app.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.call.IncomingViewModel.Row;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Motion;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** Who else calls, in a line each. Like the dashboard's panel it never takes the keyboard. */
public final class IncomingStrip extends VBox {
  public static final String ID = "incoming-calls";

  /** Followed by the match's id. */
  public static final String ROW = "incoming-call:";

  public static final String ANSWER = "incoming-call-answer";
  public static final String DECLINE = "incoming-call-decline";
  public static final String DISMISS = "incoming-call-dismiss";

  private final IncomingViewModel model;
  private final Portraits portraits;
  private final Messages messages;
  private final Map<UUID, HBox> shown = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper settling = new ReadOnlyBooleanWrapper();
  private int moves;

  public IncomingStrip(IncomingViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
    setId(ID);
    getStyleClass().addAll("stack-tight", "incoming-strip");
    // Its own: it shows at every place, and most know nothing of a call's looks.
    getStylesheets().add(Theme.sheet(IncomingStrip.class, "incoming.css"));
    managedProperty().bind(visibleProperty());
    model.rows().subscribe(this::show);
  }

  /** Whether what stands below was moved a moment ago, by a line that came or went. */
  public ReadOnlyBooleanProperty settling() {
    return settling.getReadOnlyProperty();
  }

  private void settle() {
    int turn = ++moves;
    settling.set(true);
    Motion.settle(
        this,
        () -> {
          if (turn == moves) {
            settling.set(false);
          }
        });
  }

  private void show(List<Row> rows) {
    if (rows.size() != getChildren().size()) {
      settle();
    }
    setVisible(!rows.isEmpty());
    // The words may change with the call's state; a press on the button under way must count.
    List<Node> wanted = rows.stream().<Node>map(this::lineOf).toList();
    shown.values().retainAll(wanted);
    if (isFocusWithin() && getChildren().stream().anyMatch(old -> isLosing(old, wanted))) {
      requestFocus();
    }
    getChildren().removeIf(old -> !wanted.contains(old));
    for (int place = 0; place < wanted.size(); place++) {
      if (!getChildren().contains(wanted.get(place))) {
        enter(place, wanted.get(place));
      }
    }
  }

  private static boolean isLosing(Node old, List<Node> wanted) {
    return old.isFocusWithin() && !wanted.contains(old);
  }

  private void enter(int place, Node line) {
    getChildren().add(place, line);
    line.setMouseTransparent(true);
    Motion.enter(line, () -> line.setMouseTransparent(false));
  }

  private HBox lineOf(Row row) {
    HBox line = shown.computeIfAbsent(row.sessionId(), session -> line(row));
    line.lookupAll("#" + ANSWER).forEach(button -> ((Button) button).setText(row.answer()));
    return line;
  }

  private HBox line(Row row) {
    Avatar portrait = new Avatar(Avatar.Size.SMALL, portraits);
    portrait.show(row.userId(), row.name());
    Label text = Texts.saying(row.text(), "text-strong");
    HBox.setHgrow(text, Priority.ALWAYS);
    Wrapping buttons =
        new Wrapping(
            button(
                ANSWER, row.answer(), "answer", Feather.VIDEO, row.name(), () -> model.answer(row)),
            button(
                DECLINE,
                messages.text("pending.decline"),
                "decline",
                Feather.PHONE_OFF,
                row.name(),
                () -> model.decline(row)),
            button(
                DISMISS,
                messages.text("pending.dismiss"),
                "quiet",
                Feather.X,
                row.name(),
                () -> model.dismiss(row)));
    buttons.getStyleClass().add("incoming-buttons");
    HBox who = new HBox(portrait, text);
    who.getStyleClass().add("incoming-who");
    HBox line = new SideBySide(who, buttons, CallMenu.of(row, model, messages));
    line.setId(ROW + row.matchId());
    line.getStyleClass().addAll("lifted-call", "incoming");
    return line;
  }

  private Button button(
      String id, String text, String look, Feather glyph, String name, Runnable action) {
    Button button = Buttons.of(id, text, glyph, action, look);
    button.setAccessibleText(messages.text("pending.button", text, name));
    return button;
  }
}
