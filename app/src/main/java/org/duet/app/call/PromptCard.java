package org.duet.app.call;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Something to talk about, for who asked for it. */
final class PromptCard extends HBox {
  PromptCard(CallLayout layout, Messages messages) {
    setId(CallParts.PROMPT_CARD);
    getStyleClass().add("call-prompt");
    setAlignment(Pos.CENTER_LEFT);
    Label words = Texts.wrapped("call-prompt-words");
    words.setId(CallParts.PROMPT_WORDS);
    words.textProperty().bind(layout.prompt());
    HBox.setHgrow(words, Priority.ALWAYS);
    Button next =
        CallIcons.small(
            CallParts.PROMPT_NEXT,
            messages.text("call.prompt-next"),
            Feather.REFRESH_CW,
            layout::askNext);
    Button close =
        CallIcons.small(
            CallParts.PROMPT_CLOSE,
            messages.text("call.prompt-close"),
            Feather.X,
            () -> layout.prompt().set(""));
    getChildren().setAll(words, next, close);
    Shown.during(this, layout.prompt().isNotEmpty());
  }
}
