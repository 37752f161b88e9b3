package org.duet.app.dashboard;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.duet.app.theme.Icons;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Patience;
import org.duet.app.threads.Ticker;
import org.kordamp.ikonli.feather.Feather;

/** Says how the client stands to the server. */
public final class ConnectionLine extends Label {
  public static final String ID = "connection";

  public ConnectionLine(ConnectionViewModel model) {
    setId(ID);
    Region dot = new Region();
    dot.getStyleClass().add("connection-dot");
    Node lost = Icons.of(Feather.WIFI_OFF);
    // Where there is no room for the words, a colour alone would say too little.
    graphicProperty().bind(Patience.lasting(model.counting()).map(is -> is ? lost : dot));
    setAccessibleRole(AccessibleRole.TEXT);
    model.look().subscribe(look -> getStyleClass().setAll("label", "chip", "connection", look));
    textProperty().bind(model.words());
    // How old what is shown is takes a second line in the side bar, rather than be cut.
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    Ticker.everySecond(
        OnScreen.of(this).flatMap(seen -> model.counting().map(counts -> counts && seen)),
        model::tick);
  }
}
