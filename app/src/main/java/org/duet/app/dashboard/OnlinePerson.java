package org.duet.app.dashboard;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.PresenceDot;
import org.duet.model.matching.Match;
import org.kordamp.ikonli.feather.Feather;

/** Somebody who is there right now, to be called or written to with one press. */
final class OnlinePerson extends VBox {
  OnlinePerson(
      Match match,
      boolean callable,
      DashboardViewModel model,
      Portraits portraits,
      Messages messages) {
    setId(DashboardView.ONLINE_ROW + match.id());
    getStyleClass().addAll("card", "online-person");
    Avatar portrait = new Avatar(Avatar.Size.LARGE, portraits);
    portrait.show(match.matchedUserId(), match.matchedUserName());
    PresenceDot presence = new PresenceDot(portrait);
    presence.show(true);
    Label name = new Label(match.matchedUserName());
    name.setId(PersonIds.NAME);
    name.getStyleClass().addAll("text-strong", "online-name");
    Button call =
        Buttons.of(
            DashboardView.CALL,
            messages.text("matches.call"),
            Feather.VIDEO,
            () -> model.call(match.id()),
            "call",
            "small");
    call.setAccessibleText(messages.text("matches.call-name", match.matchedUserName()));
    call.setDisable(!callable);
    Button write =
        Buttons.icon(
            DashboardView.WRITE,
            messages.text("matches.write-name", match.matchedUserName()),
            Feather.MESSAGE_CIRCLE,
            () -> model.open(match.id()));
    HBox buttons = new HBox(call, write, AboutPerson.menu(match, model, messages));
    buttons.getStyleClass().add("online-buttons");
    getChildren().setAll(presence, name, buttons);
  }
}
