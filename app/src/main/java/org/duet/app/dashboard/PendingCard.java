package org.duet.app.dashboard;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.dashboard.PendingRow.Gone;
import org.duet.app.dashboard.PendingRow.Ringing;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Person;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The card of one call that waits, and later of why it does not wait any more. */
public final class PendingCard extends StackPane {
  /** Followed by the match's id. */
  public static final String ID = "pending-call:";

  public static final String NAME = "pending-call-name";
  public static final String KIND = "pending-call-kind";
  public static final String RINGING_FOR = "pending-call-ringing-for";
  public static final String ANSWER = "pending-call-answer";
  public static final String DECLINE = "pending-call-decline";
  public static final String DISMISS = "pending-call-dismiss";
  public static final String GONE = "pending-call-gone";

  private final PendingViewModel model;
  private final Messages messages;
  private final Avatar portrait;
  private final Label name = new Label();
  private final Label kind = new Label();
  private final Label since = new Label();

  PendingCard(PendingViewModel model, Portraits portraits, Messages messages) {
    portrait = new Avatar(Avatar.Size.LARGE, portraits);
    this.model = model;
    this.messages = messages;
    setAccessibleRole(AccessibleRole.PARENT);
    kind.setId(KIND);
    since.setId(RINGING_FOR);
    since.getStyleClass().add("pending-since");
    name.setId(NAME);
    name.getStyleClass().addAll("text-heading", "pending-name");
  }

  /** Always of the same session: only what it says changes, so that a press under way counts. */
  void show(PendingRow row) {
    setId(ID + row.matchId());
    portrait.show(row.userId(), row.name());
    name.setText(row.name());
    switch (row) {
      case Ringing ringing -> showRinging(ringing);
      case Gone gone -> showGone(gone);
    }
  }

  private void showRinging(Ringing row) {
    if (!getStyleClass().contains("lifted-call")) {
      getStyleClass().setAll("card", "lifted-call", "pending-card");
      HBox about = new HBox(kind, since);
      about.getStyleClass().add("pending-about");
      PersonMenu menu =
          AboutPerson.menu(
              new Person(row.userId(), row.name()), model::report, model::block, messages);
      PendingButtons buttons = buttons(row);
      SideBySide layout = new SideBySide(who(about), buttons, menu);
      buttons.fitInto(layout);
      layout.getStyleClass().add("pending-layout");
      getChildren().setAll(layout);
    }
    setAccessibleText(messages.text("pending.card", row.name()));
    kind.setText(model.kind(row));
    kind.getStyleClass().setAll("label", "chip", row.mutual() ? "chip-repeat" : "chip-first");
    since.textProperty().bind(model.ringingFor(row));
  }

  private PendingButtons buttons(Ringing row) {
    return new PendingButtons(
        button(ANSWER, "pending.answer", Feather.VIDEO, "answer", row, model::answer),
        button(DECLINE, "pending.decline", Feather.PHONE_OFF, "decline", row, model::decline),
        button(DISMISS, "pending.dismiss", Feather.X, "quiet", row, model::dismiss));
  }

  private Button button(
      String id, String key, Feather glyph, String look, Ringing row, Consumer<Ringing> action) {
    String text = messages.text(key);
    Button button = Buttons.of(id, text, glyph, () -> action.accept(row), look);
    button.setAccessibleText(messages.text("pending.button", text, row.name()));
    return button;
  }

  private void showGone(Gone row) {
    getStyleClass().setAll("card", "pending-card", "pending-card-gone");
    setAccessibleText(messages.text("pending.button", row.reason(), row.name()));
    Label reason = Texts.saying(row.reason(), "pending-since");
    reason.setId(GONE);
    getChildren().setAll(who(reason));
  }

  private HBox who(Node below) {
    VBox words = new VBox(name, below);
    words.getStyleClass().addAll("stack-tight", "pending-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox who = new HBox(portrait, words);
    who.getStyleClass().add("pending-who");
    return who;
  }
}
