package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Tells who speaks in vain, and who holds the key to talk that they are heard. */
final class MutedHint extends Label {
  MutedHint(PushToTalk talk, Messages messages) {
    setId(CallParts.MUTED_HINT);
    getStyleClass().add("call-muted-hint");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    ObservableValue<Boolean> inVain = talk.unheard();
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(talk.held().get(), inVain.getValue(), messages), talk.held(), inVain));
    talk.held().subscribe(held -> setGraphic(Icons.of(held ? Feather.MIC : Feather.MIC_OFF)));
    Texts.hideWhileEmpty(this);
  }

  private static String words(boolean held, boolean inVain, Messages messages) {
    if (held) {
      return messages.text("call.heard-while-held");
    }
    return inVain ? messages.text("call.muted-speaking") : "";
  }
}
