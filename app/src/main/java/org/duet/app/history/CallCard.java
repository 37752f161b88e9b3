package org.duet.app.history;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.history.Line.Called;
import org.duet.app.i18n.CallStory;
import org.duet.app.i18n.CallableWords;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Callable;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.PresenceDot;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a call looks like: who it was with, how it went, when, and what can be done now. */
final class CallCard extends HBox {
  /** Narrower than this, in pixels, the button shows its icon alone. */
  private static final double ROOM_FOR_WORDS = 520;

  private final Supplier<@Nullable Called> line;
  private final Messages messages;
  private final LineWords words;
  private final Avatar portrait;
  private final PresenceDot presence;
  private final Label name = new Label();
  private final StackPane sign = new StackPane();
  private final Label story = Texts.wrapped();
  private final Label time = new Label();
  private final Button call;
  private final Button write;
  private final Tooltip why = new Tooltip();
  private final HBox callPlace;
  private final PersonMenu menu = new PersonMenu("");

  CallCard(
      Supplier<@Nullable Called> line,
      HistoryViewModel model,
      Portraits portraits,
      Messages messages) {
    this.line = line;
    this.messages = messages;
    words = new LineWords(messages);
    portrait = new Avatar(Avatar.Size.SMALL, portraits);
    presence = new PresenceDot(portrait);
    presence.getStyleClass().add("presence-small");
    name.setId(PersonIds.NAME);
    name.getStyleClass().add("text-strong");
    story.setId(HistoryView.STORY);
    time.setId(HistoryView.TIME);
    time.getStyleClass().addAll("text-quiet", "past-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    call = Buttons.of(HistoryView.CALL, "", Feather.VIDEO, () -> with(model::call), "small");
    callPlace = new HBox(call); // A button that cannot be pressed has no tooltip of its own.
    callPlace.getStyleClass().add("past-place");
    write = Buttons.icon(HistoryView.WRITE, "", Feather.MESSAGE_CIRCLE, () -> with(model::open));
    menu.keepAway(() -> with(model::report), () -> with(model::block), messages);
    HBox top = new HBox(name, time);
    top.getStyleClass().add("past-top");
    sign.getStyleClass().add("past-sign");
    HBox how = new HBox(sign, story);
    how.getStyleClass().add("past-how");
    VBox said = new VBox(top, how);
    said.getStyleClass().add("past-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox buttons = new HBox(callPlace, write, menu);
    buttons.getStyleClass().add("past-does");
    buttons.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(presence, said, buttons);
    getStyleClass().add("past-line");
    Buttons.wordsWhile(widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_WORDS), call);
  }

  private void with(Consumer<Called> what) {
    Called now = line.get();
    if (now != null) {
      what.accept(now);
    }
  }

  void show(Called now) {
    CallStory told = CallStory.of(now.call(), messages);
    portrait.show(now.with().matchedUserId(), now.name());
    presence.show(now.online());
    name.setText(now.name());
    story.setText(words.story(now, told));
    sign.getChildren().setAll(Icons.of(told.glyph()));
    String look = told.missed() ? "missed" : "recent";
    sign.getStyleClass().setAll("past-sign", look);
    story.getStyleClass().setAll("label", "text-quiet", look);
    time.setText(words.time(now));
    String refusal = CallableWords.refusal(now.callable(), messages);
    Shown.when(
        callPlace, now.callable() == Callable.YES || now.callable() == Callable.NOT_CONNECTED);
    call.setDisable(!now.canCall());
    call.setText(words.call(now));
    call.setAccessibleText(messages.text("matches.call-name", now.name()));
    call.setAccessibleHelp(refusal);
    why.setText(refusal);
    Tooltip.uninstall(callPlace, why);
    if (!refusal.isEmpty()) {
      Tooltip.install(callPlace, why);
    }
    write.setVisible(now.mutual()); // Its room stays, so that the buttons stand in columns.
    write.setAccessibleText(messages.text("matches.write-name", now.name()));
    menu.setAccessibleText(messages.text("person.menu", now.name()));
  }
}
