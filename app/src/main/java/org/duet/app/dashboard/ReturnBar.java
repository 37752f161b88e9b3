package org.duet.app.dashboard;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The way back into a call that runs without this device. */
final class ReturnBar extends StackPane {
  ReturnBar(DashboardViewModel model, Messages messages) {
    getStyleClass().addAll("card", "return-bar");
    Label line = Texts.wrapped("text-strong");
    Button back =
        Buttons.of(
            DashboardView.RETURN,
            messages.text("home.return"),
            Feather.VIDEO,
            model::comeBack,
            "primary");
    SideBySide both = new SideBySide(line, back);
    both.getStyleClass().add("return-line");
    getChildren().setAll(both);
    managedProperty().bind(visibleProperty());
    model
        .elsewhere()
        .subscribe(call -> {
          setVisible(call.isPresent());
          line.setText(
              call.map(one -> messages.text("home.return-line", one.matchedUserName())).orElse(""));
        });
  }
}
