package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Tells who speaks in vain, and who holds the key to talk that they are heard. */
final class MutedHint extends Label {
  /** Says nothing to who is silent: the buttons tell that they are muted. */
  MutedHint(PushToTalk talk, Messages messages) {
    this(CallParts.MUTED_HINT, talk, new SimpleBooleanProperty(), messages);
  }

  /**
   * @param muted whether who is silent is told too
   */
  MutedHint(String id, PushToTalk talk, ObservableValue<Boolean> muted, Messages messages) {
    setId(id);
    getStyleClass().add("call-muted-hint");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    ObservableValue<Boolean> inVain = talk.unheard();
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  String words = words(talk.held().get(), inVain.getValue(), messages);
                  return words.isEmpty() && muted.getValue() ? messages.text("call.muted") : words;
                },
                talk.held(),
                inVain,
                muted));
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
