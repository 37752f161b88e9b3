package org.duet.app.chat;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;

/** What two people write to each other: whom it is with, what was said, what is being said. */
public final class ChatView extends VBox {
  public static final String ID = "chat";
  public static final String BACK = "chat-back";
  public static final String NAME = "chat-name";
  public static final String PRESENCE = "chat-presence";
  public static final String CALL = "chat-call";
  public static final String LINES = "chat-lines";

  /** Followed by the sender's user id, a colon and the message's client id. */
  public static final String BUBBLE = "chat-bubble:";

  public static final String BODY = "chat-body";

  /** When it was said, or how far it came. */
  public static final String STAMP = "chat-stamp";

  /** In the menu of a message. */
  public static final String COPY = "chat-copy";

  public static final String RETRY = "chat-retry";
  public static final String DISCARD = "chat-discard";
  public static final String OLDER = "chat-older";
  public static final String HINT = "chat-hint";
  public static final String DRAFT = "chat-draft";
  public static final String LEFT = "chat-left";
  public static final String SEND = "chat-send";

  private final ChatHeader header;
  private final Composer composer;

  public ChatView(ChatViewModel model, Portraits portraits, Messages messages) {
    setId(ID);
    getStyleClass().add("chat");
    getStylesheets().add(Theme.sheet(ChatView.class, "chat.css"));
    header = new ChatHeader(model, portraits, messages);
    composer = new Composer(model, messages);
    ChatList list = new ChatList(model, messages);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(header, list, composer);
    setFocusTraversable(true);
    model.writable().subscribe(this::goOnWriting);
    model
        .partner()
        .subscribe(with ->
            setAccessibleText(
                with.map(partner -> messages.text("chat.name", partner.name()))
                    .orElseGet(() -> messages.text("chat.lines"))));
  }

  /** Whether there is a way back to the list, which is not seen beside it. */
  public void showBack(boolean shown) {
    header.showBack(shown);
  }

  /**
   * To where the person goes on typing, or where no key does anything until there is anybody to
   * write to.
   */
  public void takeFocus() {
    if (!composer.takeFocus()) {
      requestFocus();
    }
  }

  private void goOnWriting(boolean writable) {
    if (writable && getScene() != null && getScene().getFocusOwner() == this) {
      composer.takeFocus();
    }
  }
}
