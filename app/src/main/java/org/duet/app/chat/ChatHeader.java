package org.duet.app.chat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.PresenceDot;
import org.kordamp.ikonli.feather.Feather;

/** Whom the conversation is with. */
final class ChatHeader extends HBox {
  private final Messages messages;
  private final Avatar portrait;
  private final PresenceDot presence;
  private final Label name = new Label();
  private final Label about = new Label();
  private final Button back;
  private final Button call;
  private final PersonMenu menu = new PersonMenu("");

  ChatHeader(ChatViewModel model, Portraits portraits, Messages messages) {
    this.messages = messages;
    getStyleClass().add("chat-header");
    portrait = new Avatar(Avatar.Size.SMALL, portraits);
    presence = new PresenceDot(portrait);
    presence.getStyleClass().add("presence-small");
    name.setId(ChatView.NAME);
    name.getStyleClass().add("text-heading");
    about.setId(ChatView.PRESENCE);
    about.getStyleClass().add("chat-about");
    back = Buttons.icon(ChatView.BACK, messages.text("chat.back"), Feather.ARROW_LEFT, model::back);
    back.managedProperty().bind(back.visibleProperty());
    call =
        Buttons.of(
            ChatView.CALL, messages.text("matches.call"), Feather.VIDEO, model::call, "call");
    menu.unmatch(model::unmatch, messages).keepAway(model::report, model::block, messages);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    VBox words = new VBox(name, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(back, presence, words, call, menu);
    model.partner().subscribe(this::show);
  }

  private void show(Optional<ChatViewModel.Partner> with) {
    for (Node one : List.of(presence, name, about, call, menu)) {
      one.setVisible(with.isPresent());
    }
    with.ifPresent(partner -> {
      portrait.show(partner.userId(), partner.name());
      presence.show(partner.online());
      name.setText(partner.name());
      about.setText(partner.about());
      call.setDisable(!partner.callable());
      call.setAccessibleText(messages.text("matches.call-name", partner.name()));
      menu.setAccessibleText(messages.text("person.menu", partner.name()));
    });
  }

  void showBack(boolean shown) {
    back.setVisible(shown);
  }
}
