package org.duet.app.call;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Shown;
import org.duet.model.wire.PeerNote.Feeling;
import org.kordamp.ikonli.feather.Feather;

/** What is not needed in every call: reactions, windows, questions, devices, and the keys. */
final class MorePanel extends VBox {
  private final Messages messages;
  private final CallLayout layout;
  private final FlowPane actions = new FlowPane();

  MorePanel(CallViewModel model, CallLayout layout, Messages messages) {
    this.messages = messages;
    this.layout = layout;
    setId(CallParts.MORE_PANEL);
    getStyleClass().add("call-more");
    FlowPane feelings = new FlowPane();
    feelings.getStyleClass().add("call-more-row");
    int key = 1;
    for (Feeling feeling : Feeling.values()) {
      feelings.getChildren().add(reaction(model.beside(), feeling, key++));
    }
    actions.getStyleClass().add("call-more-row");
    ObservableValue<Boolean> talking =
        model.screen().map(screen -> screen instanceof CallScreen.Talking);
    Button little =
        action(
            CallParts.LITTLE,
            messages.text("call.little"),
            Feather.COPY,
            "P",
            () -> layout.little().set(true));
    Button prompt =
        action(
            CallParts.PROMPT,
            messages.text("call.prompt"),
            Feather.HELP_CIRCLE,
            "Q",
            layout::askNext);
    Button self =
        action(
            CallParts.SELF_VIEW, "", Feather.USER, "H", () -> CallLayout.toggle(layout.selfView()));
    layout
        .selfView()
        .subscribe(shown -> {
          self.setText(messages.text(shown ? "call.self-hide" : "call.self-show"));
          self.setAccessibleText(self.getText());
        });
    Button full =
        action(
            CallParts.FULL_SCREEN,
            "",
            Feather.MAXIMIZE,
            "F",
            () -> CallLayout.toggle(layout.fullScreen()));
    layout
        .fullScreen()
        .subscribe(is -> {
          full.setText(messages.text(is ? "call.full-leave" : "call.full"));
          full.setAccessibleText(full.getText());
          full.setGraphic(Icons.of(is ? Feather.MINIMIZE : Feather.MAXIMIZE));
        });
    Button keys =
        action(
            CallParts.KEYS_OPEN,
            messages.text("call.keys"),
            Feather.COMMAND,
            "?",
            () -> layout.keys().set(true));
    actions.getChildren().setAll(prompt, full, little, self, keys);
    for (Button only : List.of(prompt, little, self)) {
      Shown.during(only, talking);
    }
    Shown.during(feelings, talking);
    getChildren().setAll(feelings, actions);
    Shown.during(this, layout.more());
  }

  /** One more, before the one that tells the keys. */
  Button addDevices(Runnable open) {
    Button devices =
        action(CallView.DEVICES, messages.text("call.devices"), Feather.SETTINGS, "", open);
    actions.getChildren().add(actions.getChildren().size() - 1, devices);
    return devices;
  }

  private Button reaction(BesideViewModel beside, Feeling feeling, int key) {
    String id = CallParts.REACTION + feeling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String name = Feelings.name(feeling, messages);
    Button button =
        Buttons.of(
            id,
            name,
            Feelings.glyph(feeling),
            () -> beside.react(feeling),
            "call-button",
            "call-small");
    button.setTooltip(tip(name, String.valueOf(key)));
    return button;
  }

  private Button action(String id, String text, Feather glyph, String key, Runnable then) {
    Button button =
        Buttons.of(
            id,
            text,
            glyph,
            () -> {
              layout.more().set(false);
              then.run();
            },
            "call-button",
            "call-small");
    if (!key.isEmpty()) {
      button.setTooltip(new Tooltip(messages.text("call.tip-key", key)));
    }
    return button;
  }

  private Tooltip tip(String name, String key) {
    return new Tooltip(messages.text("call.tip", name, key));
  }
}
