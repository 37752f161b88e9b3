package org.duet.app.call;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Beside.Line;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the two write to each other beside the picture. */
final class ChatPanel extends VBox {
  /** From here on it is said how many are left. */
  private static final int NEAR_THE_END = 200;

  private final BesideViewModel model;
  private final Messages messages;
  private final VBox lines = new VBox();
  private final ScrollPane pane = Scroll.of(lines);
  private final TextField field = new TextField();
  private final Label about = Texts.wrapped("call-chat-about");

  ChatPanel(BesideViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(CallParts.CHAT);
    getStyleClass().add("call-chat");
    about.setId(CallParts.CHAT_ABOUT);
    lines.setId(CallParts.CHAT_LINES);
    lines.getStyleClass().add("call-chat-lines");
    pane.getStyleClass().add("call-chat-pane");
    pane.setFocusTraversable(false);
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().setAll(head(), about, pane, left(), foot());
    Shown.during(this, model.open());
    model.lines().subscribe(this::show);
    model.kept().subscribe(kept -> about());
    model.open().subscribe(open -> opened(open));
  }

  private HBox head() {
    Label title = new Label(messages.text("call.chat"));
    title.getStyleClass().add("call-panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close =
        CallIcons.of(
            CallParts.CHAT_CLOSE,
            messages.text("call.chat-close"),
            Feather.X,
            () -> model.open().set(false));
    HBox head = new HBox(title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Near the longest that can be sent, and beyond it; a button that is dim alone says nothing. */
  private Label left() {
    Label left = Texts.wrapped("call-chat-about");
    left.textProperty().bind(model.draft().map(typed -> leftWords(model.room())));
    Texts.hideWhileEmpty(left);
    return left;
  }

  private String leftWords(int room) {
    if (room > NEAR_THE_END) {
      return "";
    }
    return room < 0 ? messages.plural("chat.too-long", -room) : messages.plural("chat.left", room);
  }

  private HBox foot() {
    field.setId(CallParts.CHAT_FIELD);
    field.setAccessibleText(messages.text("call.chat-field"));
    field.setPromptText(messages.text("call.chat-field"));
    field.textProperty().bindBidirectional(model.draft());
    field.setOnAction(enter -> model.send());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button send =
        CallIcons.of(
            CallParts.CHAT_SEND, messages.text("call.chat-send"), Feather.SEND, model::send);
    model.draft().subscribe(text -> send.setDisable(!model.isSendable()));
    HBox foot = new HBox(field, send);
    foot.getStyleClass().add("call-chat-foot");
    return foot;
  }

  private void opened(boolean open) {
    about();
    if (open) {
      field.requestFocus();
      toTheEnd();
    }
  }

  private void about() {
    String name = model.peer().name();
    about.setText(messages.text(model.kept().get() ? "call.chat-kept" : "call.chat-gone", name));
  }

  private void show(List<Line> all) {
    lines.getChildren().setAll(all.stream().map(this::bubble).toList());
    toTheEnd();
  }

  /** Plain text, whatever it is. */
  private HBox bubble(Line line) {
    Label words = Texts.saying(line.body(), "call-line", line.mine() ? "mine" : "theirs");
    words.setAccessibleText(
        messages.text(
            line.mine() ? "call.chat-mine" : "call.chat-theirs", line.body(), model.peer().name()));
    HBox row = new HBox(words);
    row.setAlignment(line.mine() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    return row;
  }

  /** Once the new line has its height. */
  private void toTheEnd() {
    if (model.open().get()) {
      applyCss();
      layout();
      pane.setVvalue(pane.getVmax());
    }
  }
}
