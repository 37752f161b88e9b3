package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.duet.model.call.Clarity;
import org.kordamp.ikonli.feather.Feather;

/** What a person must know of a call who looks at the little window alone. */
final class LittleSigns extends VBox {
  private final CallViewModel model;
  private final Messages messages;
  private final CallWords words;

  LittleSigns(CallViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    words = new CallWords(messages);
    getStyleClass().add("call-little-signs");
    setFillWidth(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
    StackPane.setAlignment(this, Pos.TOP_LEFT);
    Label muted =
        new MutedHint(CallParts.LITTLE_MUTED, model.talk(), model.talk().muted(), messages);
    muted.getStyleClass().add("call-little-sign");
    getChildren().setAll(link(), muted, blur());
  }

  private Label link() {
    Label link = sign(CallParts.LITTLE_LINK, "call-link");
    link.setGraphic(Icons.of(Feather.WIFI_OFF));
    link.textProperty()
        .bind(
            model.screen().map(screen -> screen instanceof CallScreen.Talking is ? is.link() : ""));
    return link;
  }

  private Label blur() {
    Label blur = sign(CallParts.LITTLE_BLUR);
    blur.setGraphic(Icons.of(Feather.EYE_OFF));
    blur.textProperty()
        .bind(Bindings.createStringBinding(this::seeing, model.screen(), model.shield()));
    return blur;
  }

  private String seeing() {
    Clarity shown = model.screen().get().peer().wishes().shown();
    if (model.shield().get()) {
      return messages.text("call.little-shielded");
    }
    return shown == Clarity.CLEAR ? "" : words.clarity(shown);
  }

  private static Label sign(String id, String... look) {
    Label sign = Texts.wrapped(look);
    sign.setId(id);
    sign.getStyleClass().add("call-little-sign");
    Texts.hideWhileEmpty(sign);
    return sign;
  }
}
