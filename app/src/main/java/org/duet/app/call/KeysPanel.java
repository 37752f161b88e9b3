package org.duet.app.call;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.KeyWords;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Which key does what in a call. */
final class KeysPanel extends VBox {
  private final Messages messages;

  /** One of them. */
  private record Line(String key, String does) {}

  KeysPanel(CallLayout layout, Messages messages) {
    this.messages = messages;
    setId(CallParts.KEYS);
    getStyleClass().addAll("call-panel", "call-keys");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("call-keys-grid");
    List<Line> lines = lines();
    for (int row = 0; row < lines.size(); row++) {
      Label key = new Label(lines.get(row).key());
      key.getStyleClass().add("call-key");
      key.setMinWidth(USE_PREF_SIZE);
      grid.add(key, 0, row);
      grid.add(Texts.saying(lines.get(row).does(), "call-figure-label"), 1, row);
    }
    Button close =
        Buttons.of(
            CallParts.KEYS_CLOSE,
            messages.text("call.close"),
            Feather.X,
            () -> layout.keys().set(false),
            "call-button",
            "call-small");
    getChildren().setAll(Texts.saying(messages.text("call.keys"), "call-panel-title"), grid, close);
    Shown.during(this, layout.keys());
  }

  private List<Line> lines() {
    return List.of(
        new Line(messages.text("key.space"), messages.text("keys.talk")),
        new Line("M", messages.text("keys.microphone")),
        new Line("V", messages.text("keys.camera")),
        new Line("B", messages.text("keys.blur")),
        new Line("S", messages.text("keys.shield")),
        new Line("D", messages.text("keys.share")),
        new Line("C", messages.text("keys.chat")),
        new Line("1 – 5", messages.text("keys.react")),
        new Line("Q", messages.text("keys.prompt")),
        new Line("F", messages.text("keys.full")),
        new Line("P", messages.text("keys.little")),
        new Line("H", messages.text("keys.self")),
        new Line(messages.text("key.arrows"), messages.text("keys.corner")),
        new Line(KeyWords.of(HangUpKey.KEY, messages), messages.text("keys.hang-up")),
        new Line(messages.text("key.escape"), messages.text("keys.escape")),
        new Line(messages.text("key.leave"), messages.text("keys.leave")));
  }
}
