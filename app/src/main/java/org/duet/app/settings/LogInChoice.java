package org.duet.app.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duet.app.desktop.Autostart.Standing;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Texts;

/** Whether the client starts at log-in. The system keeps that; this shows what it says. */
final class LogInChoice extends VBox {
  LogInChoice(SettingsViewModel model, Messages messages) {
    getStyleClass().add("stack-tight");
    CheckBox box = new CheckBox(messages.text("settings.log-in"));
    box.setId(SettingsView.LOG_IN);
    box.setAccessibleText(box.getText());
    box.setWrapText(true);
    box.setOnAction(press -> model.startAtLogIn(box.isSelected()));
    Label note = Texts.wrapped("text-quiet");
    getChildren().setAll(box, note);
    // Told each time, so that a wish that was not met is not shown as if it were.
    model
        .atLogIn()
        .subscribe(now -> {
          box.setSelected(now == Standing.ON);
          box.setDisable(now == Standing.NOT_POSSIBLE);
          note.setText(
              messages.text(
                  now == Standing.NOT_POSSIBLE ? "settings.log-in-none" : "settings.log-in-note"));
        });
  }
}
