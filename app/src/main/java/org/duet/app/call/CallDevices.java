package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Theme;

/** Choosing other devices in the middle of a call; Escape or the button puts it away. */
final class CallDevices extends VBox {
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
    getChildren().setAll(choices);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    OnScreen.of(this)
        .flatMap(seen -> visibleProperty().map(shown -> shown && seen))
        .subscribe(model::look);
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
