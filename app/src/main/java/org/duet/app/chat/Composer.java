package org.duet.app.chat;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Where the person writes: Enter sends, Shift and Enter make a new line. */
final class Composer extends VBox {
  private static final int MOST_ROWS = 5;

  private final TextArea draft = new TextArea();

  Composer(ChatViewModel model, Messages messages) {
    getStyleClass().add("composer");
    Label hint = Texts.wrapped("banner", "banner-wait");
    hint.setId(ChatView.HINT);
    hint.textProperty().bind(model.hint());
    Texts.hideWhileEmpty(hint);
    draft.setId(ChatView.DRAFT);
    draft.setWrapText(true);
    draft.setPromptText(messages.text("chat.write"));
    draft.setAccessibleText(messages.text("chat.write"));
    draft.setAccessibleHelp(messages.text("chat.keys"));
    draft.textProperty().bindBidirectional(model.draft());
    draft.prefRowCountProperty().bind(model.draft().map(Composer::rows));
    draft.disableProperty().bind(model.writable().not());
    draft.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, model));
    HBox.setHgrow(draft, Priority.ALWAYS);
    Button send =
        Buttons.icon(ChatView.SEND, messages.text("chat.send"), Feather.SEND, model::send);
    send.getStyleClass().setAll("button", "primary", "send");
    send.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.writable().get() || !ChatViewModel.isSendable(model.draft().get()),
                model.draft(),
                model.writable()));
    Label left = new Label();
    left.setId(ChatView.LEFT);
    left.getStyleClass().add("chat-left");
    left.textProperty().bind(model.left());
    Texts.hideWhileEmpty(left);
    HBox row = new HBox(draft, send);
    row.getStyleClass().add("composer-row");
    getChildren().setAll(hint, row, left);
  }

  private static int rows(String text) {
    int lines = Math.toIntExact(text.lines().count()) + (text.endsWith("\n") ? 1 : 0);
    return Math.clamp(Math.max(lines, text.length() / 60 + 1), 1, MOST_ROWS);
  }

  private void pressed(KeyEvent key, ChatViewModel model) {
    if (key.getCode() != KeyCode.ENTER) {
      return;
    }
    key.consume();
    if (key.isShiftDown()) {
      draft.replaceSelection("\n");
    } else {
      model.send();
    }
  }

  /** Whether it has the keyboard now; where nothing can be written it does not take it. */
  boolean takeFocus() {
    draft.requestFocus();
    draft.end();
    return !draft.isDisabled();
  }
}
