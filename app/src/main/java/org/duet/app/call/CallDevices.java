package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.devices.VoiceChoices;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;

/**
 * Choosing other devices, and what is done to the own voice, in the middle of a call; Escape or the
 * button puts it away. The two lie beside each other, or below, as there is room.
 */
final class CallDevices extends FlowPane {
  private final DeviceChoices choices;
  private final Button opener;

  /**
   * Put away at first.
   *
   * @param opener opens it, and gets the keyboard back
   */
  CallDevices(DevicesViewModel model, Button opener, Messages messages) {
    this.opener = opener;
    choices = new DeviceChoices(model, messages);
    setId(CallView.DEVICES_PANEL);
    getStyleClass().addAll("call-devices", "card");
    getStylesheets().add(Theme.sheet(DeviceChoices.class, "devices.css"));
    getChildren().setAll(choices, voice(model, messages));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    OnScreen.of(this)
        .flatMap(seen -> visibleProperty().map(shown -> shown && seen))
        .subscribe(model::look);
  }

  private static VBox voice(DevicesViewModel model, Messages messages) {
    VBox voice =
        new VBox(
            Texts.saying(messages.text("voice.title"), "field-label"),
            new VoiceChoices(model, messages));
    voice.getStyleClass().add("call-voice");
    return voice;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      toggle();
      key.consume();
    }
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      choices.takeFocus();
    } else {
      opener.requestFocus();
    }
  }

  void putAway() {
    setVisible(false);
  }
}
