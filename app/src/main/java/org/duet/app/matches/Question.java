package org.duet.app.matches;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Asks, after a first call, whether there shall be another. Waits until it is answered. */
final class Question extends VBox {
  private final Messages messages;
  private final Label text = Texts.wrapped("match-question");
  private final Button like;
  private final Button pass;

  Question(Runnable yes, Runnable no, Messages messages) {
    this.messages = messages;
    like =
        Buttons.of(MatchesView.LIKE, messages.text("decide.like"), Feather.HEART, yes, "primary");
    pass = Buttons.plain(MatchesView.PASS, messages.text("decide.pass"), no);
    FlowPane buttons = new FlowPane(like, pass);
    buttons.getStyleClass().add("match-chips");
    getStyleClass().add("stack-tight");
    getChildren().setAll(text, buttons);
  }

  void show(boolean asked, String name) {
    setVisible(asked);
    text.setText(messages.text("decide.question", name));
    like.setAccessibleText(messages.text("decide.like-name", name));
    pass.setAccessibleText(messages.text("decide.pass-name", name));
  }
}
