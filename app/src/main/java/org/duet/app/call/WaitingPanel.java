package org.duet.app.call;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.call.CallScreen.Wait;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;

/** Whom the person waits for, and for how long. */
final class WaitingPanel extends HBox {
  private final Messages messages;
  private final PersonMenu menu;
  private final Avatar portrait;
  private final Label title = Texts.wrapped("call-title");

  WaitingPanel(CallViewModel model, Portraits portraits, Messages messages) {
    this.messages = messages;
    menu = CallMenu.of(model, messages);
    portrait = new Avatar(Avatar.Size.LARGE, portraits);
    getStyleClass().add("waiting");
    title.setId(CallView.TITLE);
    Label time = new Label();
    time.setId(CallView.RINGING_FOR);
    time.getStyleClass().add("call-time");
    time.textProperty().bind(model.time());
    Texts.hideWhileEmpty(time);
    VBox words = new VBox(title, time);
    words.getStyleClass().addAll("stack-tight", "waiting-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(portrait, words, menu);
    model.screen().subscribe(this::show);
  }

  private void show(CallScreen screen) {
    boolean waiting = screen instanceof CallScreen.Waiting;
    Shown.when(this, waiting);
    if (screen instanceof CallScreen.Waiting is) {
      portrait.show(is.peer().userId(), is.peer().name());
      Shown.when(portrait, is.what() != Wait.JOINING); // the picture's place shows them already
      title.setText(is.title());
      menu.setAccessibleText(messages.text("person.menu", is.peer().name()));
    }
  }
}
