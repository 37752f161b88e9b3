package org.duet.app.call;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.duet.model.call.Clarity;
import org.kordamp.ikonli.feather.Feather;

/**
 * How clearly this person wishes that the two see each other, and what comes of it. What the other
 * wishes beyond that is not shown: nobody shall feel pressed.
 */
final class BlurBar extends VBox {

  private final Map<Clarity, ToggleButton> steps = new EnumMap<>(Clarity.class);
  private final Label words = Texts.wrapped("blur-words", "centred");
  private final Button shield;
  private final CallViewModel model;
  private final CallWords says;
  private final Messages messages;

  BlurBar(CallViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.says = new CallWords(messages);
    getStyleClass().add("blur-bar");
    HBox line = new HBox();
    line.setId(CallView.BLUR);
    line.getStyleClass().add("blur-steps");
    line.setAccessibleRole(AccessibleRole.PARENT);
    line.setAccessibleText(messages.text("call.blur-name"));
    for (Clarity step : Clarity.values()) {
      ToggleButton button = step(step, says.clarity(step));
      steps.put(step, button);
      line.getChildren().add(button);
    }
    shield =
        Buttons.plain(CallView.HIDE_OTHER, "", model::toggleShield, "call-button", "blur-step");
    shield.managedProperty().bind(shield.visibleProperty());
    line.getChildren().add(shield);
    words.setId(CallView.BLUR_WORDS);
    Texts.hideWhileEmpty(words);
    getChildren().setAll(line, words);
    model.screen().subscribe(screen -> show());
    model.shield().subscribe(hidden -> shown(hidden));
  }

  private ToggleButton step(Clarity step, String name) {
    ToggleButton button = new ToggleButton(name);
    button.setId(CallView.BLUR_STEP + step.name().toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().addAll("blur-step");
    button.setAccessibleText(name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> {
      model.wish(step);
      show(); // pressed again it stays as it is
    });
    return button;
  }

  private void show() {
    CallScreen screen = model.screen().get();
    Clarity mine = screen.peer().wishes().mine();
    steps.forEach((step, button) -> button.setSelected(step == mine));
    words.setText(says.blur(screen.peer()));
    // There whether or not the picture is: else the wishes would move under the pointer.
    shield.setVisible(screen instanceof CallScreen.Talking && screen.peer().firstCall());
  }

  private void shown(boolean hidden) {
    shield.setText(messages.text(hidden ? "call.show-picture" : "call.hide-other"));
    shield.setAccessibleText(shield.getText());
    shield.setGraphic(Icons.of(hidden ? Feather.EYE : Feather.EYE_OFF));
  }
}
