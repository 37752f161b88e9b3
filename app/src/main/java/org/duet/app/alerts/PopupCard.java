package org.duet.app.alerts;

import javafx.scene.AccessibleRole;
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
import org.duet.app.theme.Texts;
import org.duet.model.call.PendingCall;
import org.kordamp.ikonli.feather.Feather;

/** One who calls. */
final class PopupCard extends VBox {
  PopupCard(PendingCall call, Portraits portraits, Messages messages, CallHand hand) {
    String name = call.otherUserName();
    setId(CallPopup.CARD + call.matchId());
    getStyleClass().addAll("lifted-call", "popup-card");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(messages.text("alert.calls", name));
    Avatar portrait = new Avatar(Avatar.Size.MEDIUM, portraits);
    portrait.show(call.otherUserId(), name);
    Label who = new Label(name);
    who.setId(CallPopup.NAME);
    who.getStyleClass().add("text-heading");
    Label what =
        Texts.saying(
            messages.text(call.mutual() ? "alert.repeat-call" : "alert.first-call"), "text-quiet");
    VBox words = new VBox(who, what);
    words.getStyleClass().add("popup-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(portrait, words, menu(call, messages, hand));
    head.getStyleClass().add("popup-who");
    HBox buttons =
        new HBox(
            button(
                CallPopup.ANSWER,
                "alert.answer",
                Feather.VIDEO,
                "answer",
                name,
                messages,
                () -> hand.answer(call)),
            button(
                CallPopup.DECLINE,
                "alert.decline",
                Feather.PHONE_OFF,
                "decline",
                name,
                messages,
                () -> hand.decline(call)));
    buttons.getStyleClass().add("popup-buttons");
    getChildren().setAll(head, buttons);
  }

  /** Like the buttons it takes no keyboard. */
  private static PersonMenu menu(PendingCall call, Messages messages, CallHand hand) {
    PersonMenu menu =
        new PersonMenu(messages.text("person.menu", call.otherUserName()))
            .keepAway(() -> hand.report(call), () -> hand.block(call), messages);
    menu.setFocusTraversable(false);
    return menu;
  }

  private static Button button(
      String id,
      String key,
      Feather glyph,
      String look,
      String name,
      Messages messages,
      Runnable action) {
    String text = messages.text(key);
    Button button = Buttons.of(id, text, glyph, action, look, "popup-button");
    button.setAccessibleText(messages.text("alert.button", text, name));
    button.setFocusTraversable(false);
    return button;
  }
}
