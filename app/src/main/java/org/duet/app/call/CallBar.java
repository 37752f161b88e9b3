package org.duet.app.call;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.kordamp.ikonli.feather.Feather;

/** The buttons of a running call. None of them is a default button: no stray key hangs up. */
final class CallBar extends FlowPane {
  /** In one line where there is room. */
  private static final double LINE = 900;

  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  CallBar(CallViewModel model, Messages messages) {
    getStyleClass().add("call-bar");
    setPrefWrapLength(LINE);
    Button hangUp =
        Buttons.of(
            CallView.HANG_UP,
            messages.text("call.hang-up"),
            Feather.PHONE_OFF,
            model::hangUp,
            "call-button",
            "hang-up");
    Button microphone =
        toggle(
            CallView.MICROPHONE,
            model.microphone(),
            new Face(Feather.MIC, messages.text("call.mute")),
            new Face(Feather.MIC_OFF, messages.text("call.unmute")));
    Button camera =
        toggle(
            CallView.CAMERA,
            model.camera(),
            new Face(Feather.VIDEO, messages.text("call.camera-off")),
            new Face(Feather.VIDEO_OFF, messages.text("call.camera-on")));
    getChildren().setAll(microphone, camera, hangUp);
  }

  /** One button more, before the one that ends the call. */
  Button addDevices(Runnable open, Messages messages) {
    Button devices =
        Buttons.icon(CallView.DEVICES, messages.text("call.devices"), Feather.SETTINGS, open);
    devices.getStyleClass().setAll("button", "call-button", "icon-only");
    getChildren().add(getChildren().size() - 1, devices);
    return devices;
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
