package org.duet.app.call;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says all the while that something is shared, and stops it with one press. */
final class ShareBar extends HBox {
  ShareBar(ShareViewModel model, String id, String stopId, Messages messages) {
    setId(id);
    getStyleClass().add("share-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label words = Texts.wrapped("share-words");
    words.setGraphic(Icons.of(Feather.MONITOR));
    words.textProperty().bind(model.title().map(title -> messages.text("share.on", title)));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button stop =
        Buttons.of(
            stopId,
            messages.text("share.stop"),
            Feather.X_SQUARE,
            model::stop,
            "call-button",
            "call-small",
            "share-stop");
    stop.setTooltip(new Tooltip(messages.text("call.tip-key", "D")));
    getChildren().setAll(words, stop);
    Shown.during(this, model.on());
  }

  /** Why it ended, where the person did not end it. */
  static HBox notice(ShareViewModel model, Messages messages) {
    Label words = Texts.wrapped("call-lack");
    words.setId(CallParts.SHARE_NOTICE);
    words.textProperty().bind(model.notice());
    Button close =
        CallIcons.small(
            CallParts.SHARE_NOTICE_CLOSE,
            messages.text("share.notice-close"),
            Feather.X,
            model::dismissNotice);
    HBox line = new HBox(words, close);
    line.getStyleClass().add("call-prompt");
    line.setAlignment(Pos.CENTER_LEFT);
    Shown.during(line, model.notice().isNotEmpty());
    return line;
  }
}
