package org.duet.app.matches;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One person of the list. */
final class MatchCell extends ListCell<MatchRow> {
  private final Messages messages;
  private final Avatar portrait = new Avatar(Avatar.Size.MEDIUM);
  private final Label name = label("match-name", "text-strong");
  private final Label fit = label("match-fit", "chip", "chip-fit");
  private final Label stand = label("match-stand", "chip");
  private final Label bio = label("match-bio", "text-quiet");
  private final Label refusal = label(MatchesView.REFUSAL, "match-refusal");
  private final Button call;
  private final HBox layout;

  MatchCell(MatchesViewModel model, Messages messages) {
    this.messages = messages;
    call =
        Buttons.of(
            MatchesView.CALL,
            messages.text("matches.call"),
            Feather.VIDEO,
            () -> model.call(getItem()),
            "call");
    FlowPane chips = new FlowPane(fit, stand);
    chips.getStyleClass().add("match-chips");
    VBox words = new VBox(name, chips, bio, refusal);
    words.getStyleClass().add("match-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    layout = new HBox(portrait, words, call);
    layout.getStyleClass().add("match-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The row takes the list's width; a long bio ends in dots instead of widening it.
    setPrefWidth(0);
    refusal.managedProperty().bind(refusal.visibleProperty());
    bio.managedProperty().bind(bio.visibleProperty());
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
    setAccessibleText(messages.text("matches.row", row.nameAndAge(), row.fit(), row.stand()));
    portrait.show(row.userId(), row.name());
    name.setText(row.nameAndAge());
    fit.setText(row.fit());
    stand.setText(row.stand());
    stand.getStyleClass().setAll("label", "chip", row.mutual() ? "chip-repeat" : "chip-first");
    bio.setText(row.bio());
    bio.setVisible(!row.bio().isEmpty() && row.refusal().isEmpty());
    refusal.setText(row.refusal());
    refusal.setVisible(!row.refusal().isEmpty());
    call.setDisable(!row.refusal().isEmpty());
    call.setAccessibleText(messages.text("matches.call-name", row.name()));
    call.setAccessibleHelp(row.refusal());
    setGraphic(layout);
  }

  private static Label label(String id, String... looks) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll(looks);
    return label;
  }
}
