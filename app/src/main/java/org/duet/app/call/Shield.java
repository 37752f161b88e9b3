package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Lies on the other's picture until the person chooses to see it. */
final class Shield extends StackPane {

  private final Label name = Texts.wrapped("call-title", "centred");
  private final Label words = Texts.wrapped("blur-words", "centred");
  private final Button show;
  private final Messages messages;

  Shield(CallViewModel model, Messages messages) {
    this.messages = messages;
    getStyleClass().add("shield");
    show =
        Buttons.of(
            CallView.SHIELD,
            messages.text("call.show-other"),
            Feather.EYE,
            model::toggleShield,
            "call-button");
    VBox card = new VBox(name, words, show);
    card.getStyleClass().add("shield-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    model.screen().subscribe(this::show);
  }

  private void show(CallScreen screen) {
    name.setText(screen.peer().name());
    words.setText(
        messages.text(
            screen.peer().beside().sharing() ? "share.shielded" : "call.shielded",
            screen.peer().name()));
    show.setAccessibleText(messages.text("call.show-other-named", screen.peer().name()));
  }
}
