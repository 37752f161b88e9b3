package org.duet.app.matches;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.PresenceDot;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a row looks like; narrow beside a conversation, it has no buttons. */
final class MatchCard extends HBox {
  /** Narrower than this, in pixels, a row's buttons show their icons alone. */
  private static final double ROOM_FOR_WORDS = 520;

  private final Supplier<@Nullable MatchRow> row;
  private final Messages messages;
  private final RowWords words;
  private final Avatar portrait;
  private final PresenceDot presence;
  private final Label name = label(PersonIds.NAME, "text-strong");
  private final Label unread = label(MatchesView.UNREAD, "badge", "badge-row");
  private final Label fit = label(MatchesView.FIT, "chip", "chip-fit");
  private final Label stand = label(MatchesView.STAND, "chip");
  private final Label talks = label(MatchesView.TALKS, "chip", "chip-plain");
  private final FlowPane chips = new FlowPane(fit, stand, talks);
  private final Label line = label(PersonIds.ABOUT, "text-quiet");
  private final Label refusal = label(MatchesView.REFUSAL, "match-refusal");
  private final Question question;
  private final Button call;
  private final Button write;
  private final PersonMenu menu = new PersonMenu("");

  MatchCard(
      Supplier<@Nullable MatchRow> row,
      MatchesViewModel model,
      ObservableValue<Boolean> narrow,
      Portraits portraits,
      Messages messages) {
    this.row = row;
    this.messages = messages;
    words = new RowWords(messages);
    portrait = new Avatar(Avatar.Size.MEDIUM, portraits);
    presence = new PresenceDot(portrait);
    question = new Question(() -> with(model::like), () -> with(model::pass), messages);
    call =
        Buttons.of(
            MatchesView.CALL,
            messages.text("matches.call"),
            Feather.VIDEO,
            () -> with(model::call),
            "call");
    write = Buttons.icon(MatchesView.WRITE, "", Feather.MESSAGE_CIRCLE, () -> with(model::open));
    menu.unmatch(() -> with(model::unmatch), messages)
        .keepAway(() -> with(model::report), () -> with(model::block), messages);
    chips.getStyleClass().add("match-chips");
    HBox top = new HBox(name, unread);
    top.getStyleClass().add("match-top");
    VBox said = new VBox(top, chips, line, refusal, question);
    said.getStyleClass().add("match-words");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox buttons = new HBox(call, write, menu);
    buttons.getStyleClass().add("match-buttons");
    Shown.during(buttons, narrow.map(is -> !is));
    chips.visibleProperty().bind(narrow.map(is -> !is));
    getChildren().setAll(presence, said, buttons);
    getStyleClass().add("match-row");
    for (var text : new Node[] {refusal, line, unread, stand, chips, question, write, call}) {
      text.managedProperty().bind(text.visibleProperty());
    }
    Texts.hideWhileEmpty(talks);
    Buttons.wordsWhile(widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_WORDS), call);
  }

  private void with(Consumer<MatchRow> what) {
    MatchRow now = row.get();
    if (now != null) {
      what.accept(now);
    }
  }

  void show(MatchRow now) {
    portrait.show(now.match().matchedUserId(), now.name());
    presence.show(now.online());
    name.setText(words.nameAndAge(now));
    unread.setText(Integer.toString(now.unread()));
    unread.setVisible(now.unread() > 0);
    fit.setText(words.fit(now));
    stand.setText(words.stand(now));
    // Of most there is nothing else to say than that they match.
    stand.setVisible(!now.mutual());
    stand.getStyleClass().setAll("label", "chip", "chip-first");
    talks.setText(words.talks(now));
    String why = words.refusal(now);
    boolean asked = now.question();
    line.setText(words.line(now));
    line.setVisible(
        !line.getText().isEmpty() && (why.isEmpty() || !now.last().isEmpty()) && !asked);
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty() && !asked);
    question.show(asked, now.name());
    call.setVisible(now.mutual());
    call.setDisable(!why.isEmpty());
    call.setText(messages.text(now.talks().calls() == 0 ? "matches.call" : "matches.call-again"));
    call.setAccessibleText(messages.text("matches.call-name", now.name()));
    call.setAccessibleHelp(why);
    write.setVisible(now.mutual());
    write.setAccessibleText(messages.text("matches.write-name", now.name()));
    menu.setAccessibleText(messages.text("person.menu", now.name()));
  }

  private static Label label(String id, String... looks) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll(looks);
    return label;
  }
}
