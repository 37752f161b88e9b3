package org.duet.app.call;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duet.app.call.CallScreen.Wait;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** The buttons of a running call. None of them is a default button: no stray key hangs up. */
final class CallBar extends Wrapping {
  /** In one line where there is room. */
  private static final double LINE = 900;

  /**
   * Of the room the call has: below it buttons show their icons alone, so that hanging up, in the
   * longest language too, does not fall into a line of its own.
   */
  private static final double NARROW = 680;

  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Button hangUp;
  private final Messages messages;

  /**
   * Lays them out.
   *
   * @param room how wide the place is that the call has; the bar itself is as wide as its buttons
   */
  CallBar(
      CallViewModel model,
      CallLayout layout,
      ObservableValue<? extends Number> room,
      Messages messages) {
    getStyleClass().add("call-bar");
    this.messages = messages;
    hangUp =
        Buttons.of(
            CallView.HANG_UP,
            messages.text("call.hang-up"),
            Feather.PHONE_OFF,
            model::hangUp,
            "call-button",
            "hang-up");
    HangUpKey.tell(hangUp, messages);
    Button microphone =
        toggle(
            CallView.MICROPHONE,
            model.microphone(),
            new Face(Feather.MIC, messages.text("call.mute")),
            new Face(Feather.MIC_OFF, messages.text("call.unmute")));
    microphone.setTooltip(new Tooltip(messages.text("call.tip-key", "M")));
    Button camera =
        toggle(
            CallView.CAMERA,
            model.camera(),
            new Face(Feather.VIDEO, messages.text("call.camera-off")),
            new Face(Feather.VIDEO_OFF, messages.text("call.camera-on")));
    camera.setTooltip(new Tooltip(messages.text("call.tip-key", "V")));
    Button share = share(model, messages);
    Button chat = chat(model, messages);
    Button more =
        icon(
            CallParts.MORE,
            messages.text("call.more"),
            Feather.MORE_HORIZONTAL,
            () -> CallLayout.toggle(layout.more()));
    layout.more().subscribe(open -> more.pseudoClassStateChanged(OFF, open));
    getChildren().setAll(microphone, camera, share, chat, more, hangUp);
    // Their icons say enough where room is short.
    for (Button named : List.of(microphone, camera)) {
      Buttons.wordsWhile(room.map(width -> width.doubleValue() >= NARROW), named);
    }
  }

  /** A call that is being cancelled has nothing left to switch; but nobody has to wait for it. */
  void show(CallScreen screen) {
    boolean cancelled =
        screen instanceof CallScreen.Waiting waiting && waiting.what() == Wait.CANCELLED;
    getChildren().forEach(one -> one.setDisable(cancelled && !one.equals(hangUp)));
    hangUp.setText(messages.text(cancelled ? "call.close" : "call.hang-up"));
    hangUp.setAccessibleText(hangUp.getText());
  }

  private static Button share(CallViewModel model, Messages messages) {
    Button share =
        icon(
            CallParts.SHARE,
            messages.text("share.button"),
            Feather.MONITOR,
            () -> model.share().toggle());
    model
        .share()
        .on()
        .subscribe(on -> {
          String name = messages.text(on ? "share.stop" : "share.button");
          share.setAccessibleText(name);
          share.setTooltip(new Tooltip(messages.text("call.tip", name, "D")));
          share.pseudoClassStateChanged(OFF, on);
        });
    Shown.during(share, model.screen().map(is -> is instanceof CallScreen.Talking));
    return share;
  }

  /** No wider than its buttons: beside them the picture is seen, and the own one has room. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.min(LINE, super.computePrefWidth(height));
  }

  private static Button chat(CallViewModel model, Messages messages) {
    Button chat =
        icon(
            CallParts.CHAT_TOGGLE,
            messages.text("call.chat"),
            Feather.MESSAGE_CIRCLE,
            () -> CallLayout.toggle(model.beside().open()));
    Region dot = new Region();
    dot.setId(CallParts.CHAT_UNREAD);
    dot.getStyleClass().add("call-dot");
    dot.setMouseTransparent(true);
    dot.visibleProperty().bind(model.beside().unread());
    StackPane.setAlignment(dot, Pos.TOP_RIGHT);
    chat.setGraphic(new StackPane(Icons.of(Feather.MESSAGE_CIRCLE), dot));
    chat.setTooltip(new Tooltip(messages.text("call.tip", messages.text("call.chat"), "C")));
    model.beside().open().subscribe(open -> chat.pseudoClassStateChanged(OFF, open));
    model
        .beside()
        .unread()
        .subscribe(
            news -> chat.setAccessibleText(messages.text(news ? "call.chat-news" : "call.chat")));
    Shown.during(chat, model.screen().map(screen -> screen instanceof CallScreen.Talking));
    return chat;
  }

  private static Button icon(String id, String name, Feather glyph, Runnable action) {
    Button button = CallIcons.of(id, name, glyph, action);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  /** What a button shows. */
  private record Face(Feather glyph, String text) {}

  private static Button toggle(String id, BooleanProperty on, Face whenOn, Face whenOff) {
    Button button = Buttons.plain(id, "", () -> on.set(!on.get()), "call-button");
    on.subscribe(is -> {
      Face face = is ? whenOn : whenOff;
      button.setGraphic(Icons.of(face.glyph()));
      button.setText(face.text());
      button.setAccessibleText(face.text());
      button.pseudoClassStateChanged(OFF, !is);
    });
    return button;
  }
}
