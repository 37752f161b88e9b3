package org.duet.app.dashboard;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.duet.app.theme.OnScreen;
import org.duet.app.threads.Ticker;

/** Says how the client stands to the server. */
public final class ConnectionLine extends Label {
  public static final String ID = "connection";

  public ConnectionLine(ConnectionViewModel model) {
    setId(ID);
    Region dot = new Region();
    dot.getStyleClass().add("connection-dot");
    setGraphic(dot);
    setAccessibleRole(AccessibleRole.TEXT);
    model.look().subscribe(look -> getStyleClass().setAll("label", "chip", "connection", look));
    textProperty().bind(model.words());
    Ticker.everySecond(
        OnScreen.of(this).flatMap(seen -> model.counting().map(counts -> counts && seen)),
        model::tick);
  }
}
