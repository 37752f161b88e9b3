package org.duet.app.signin;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A world to practise in, without a server and without an account, for whoever has neither yet. */
final class PracticeOffer extends VBox {
  private final SignInViewModel model;
  private final Messages messages;

  /**
   * @param cancel ends the way there
   * @param opening while one is on it, nothing else can be done
   * @param failed whether it led nowhere when it was last taken
   */
  PracticeOffer(
      SignInViewModel model,
      Messages messages,
      Runnable open,
      Runnable cancel,
      ObservableValue<Boolean> opening,
      ObservableValue<Boolean> failed) {
    this.model = model;
    this.messages = messages;
    Button giveUp =
        Buttons.plain(SignInView.PRACTICE_CANCEL, messages.text("signin.cancel"), cancel);
    getStyleClass().addAll("stack-tight", "sign-in-practice");
    Label note = note();
    Shown.during(note, failed.map(is -> !is));
    Label trouble = trouble();
    Shown.during(trouble, failed);
    getChildren()
        .setAll(SignInView.withWayOut(practice(open, opening), giveUp, opening), note, trouble);
  }

  private Button practice(Runnable open, ObservableValue<Boolean> opening) {
    String usual = messages.text("signin.practice");
    String meanwhile = messages.text("signin.practice-opening");
    Button practice = Buttons.of(SignInView.PRACTICE, usual, Feather.COMPASS, open, "wide");
    practice.disableProperty().bind(model.busy());
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(meanwhile);
    Node compass = practice.getGraphic();
    practice.graphicProperty().bind(opening.map(is -> is ? progress : compass));
    practice.textProperty().bind(opening.map(is -> is ? meanwhile : usual));
    return practice;
  }

  private Label note() {
    return Texts.saying(
        messages.text("signin.practice-note"), "text-quiet", "centred", "sign-in-practice-note");
  }

  private Label trouble() {
    Label trouble = Texts.saying(messages.text("signin.practice-failed"), "banner", "banner-wait");
    trouble.setId(SignInView.PRACTICE_TROUBLE);
    return trouble;
  }
}
