package org.duet.app.chat;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.chat.Line.Before;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line of the conversation. */
final class LineCell extends ListCell<Line> {
  private final ChatViewModel model;
  private final Messages messages;
  private final Bubble bubble;
  private final ContextMenu menu;

  LineCell(ChatViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    bubble = new Bubble(model, messages);
    MenuItem copy = new MenuItem(messages.text("chat.copy"), Icons.of(Feather.COPY));
    copy.setId(ChatView.COPY);
    copy.setOnAction(press -> copyMine());
    menu = new ContextMenu(copy);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setId(null);
    setContextMenu(line instanceof Line.Said ? menu : null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (line) {
      case Line.Top(Before before) -> setGraphic(top(before));
      case Line.Day(var at) -> setGraphic(middle(messages.day(at, model.clock().instant())));
      case Line.Said said -> {
        setId(ChatView.BUBBLE + said.key());
        bubble.show(said);
        setAccessibleText(bubble.aloud());
        setGraphic(bubble);
      }
    }
  }

  private void copyMine() {
    if (getItem() instanceof Line.Said said) {
      copy(said);
    }
  }

  /** For another program, or another message. */
  static void copy(Line.Said said) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, said.body()));
  }

  private StackPane top(Before before) {
    return switch (before) {
      case LOADING, MORE -> middle(messages.text("chat.loading"));
      case BEGINNING -> middle(messages.text("chat.beginning"));
      case FAILED -> failed();
    };
  }

  private StackPane failed() {
    String words = messages.text("chat.older-failed");
    setAccessibleText(words);
    VBox both =
        new VBox(
            Texts.saying(words, "text-quiet"),
            Buttons.of(
                ChatView.OLDER,
                messages.text("chat.older-again"),
                Feather.REFRESH_CW,
                model::olderAgain));
    both.getStyleClass().add("chat-failed");
    return centred(new StackPane(both));
  }

  private StackPane middle(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("chat-day");
    setAccessibleText(words);
    return centred(new StackPane(label));
  }

  private static StackPane centred(StackPane pane) {
    pane.setAlignment(Pos.CENTER);
    return pane;
  }

  /** A list asks without telling the width, by which alone words that wrap know their height. */
  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() == bubble && getListView() != null
        ? bubble.prefHeight(getListView().getWidth() - Bubble.BESIDE)
            + snappedTopInset()
            + snappedBottomInset()
        : super.computePrefHeight(width);
  }
}
