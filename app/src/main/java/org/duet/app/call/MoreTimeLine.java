package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Beside.MoreTime;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The wish for more time in a first call. The other's is not shown: nobody shall feel pressed. */
final class MoreTimeLine extends VBox {
  private final CallViewModel model;
  private final Messages messages;
  private final Label words = Texts.wrapped("call-extend-words");
  private final Button ask;

  MoreTimeLine(CallViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("call-extend");
    ask =
        Buttons.of(
            CallParts.EXTEND,
            messages.text("call.extend"),
            Feather.CLOCK,
            model.beside()::extend,
            "call-chip");
    words.setId(CallParts.EXTEND_WORDS);
    Texts.hideWhileEmpty(words);
    getChildren().setAll(ask, words);
    managedProperty().bind(visibleProperty());
    model.beside().moreTime().subscribe(_ -> show());
    model.screen().subscribe(_ -> show());
    model.timeLeft().subscribe(_ -> show());
  }

  private void show() {
    CallScreen screen = model.screen().get();
    setVisible(
        screen instanceof CallScreen.Talking
            && screen.peer().firstCall()
            && !model.timeLeft().get().isEmpty());
    MoreTime stands = model.beside().moreTime().get();
    boolean asked = stands == MoreTime.ASKED;
    ask.setDisable(asked);
    ask.setText(messages.text(asked ? "call.extend-asked" : "call.extend"));
    ask.setAccessibleText(ask.getText());
    String name = screen.peer().name();
    words.setText(
        switch (stands) {
          case NOT_ASKED -> "";
          case ASKED -> messages.text("call.extend-waits", name);
          case GRANTED -> messages.text("call.extend-granted");
          case FAILED -> messages.text("call.extend-failed");
        });
  }
}
