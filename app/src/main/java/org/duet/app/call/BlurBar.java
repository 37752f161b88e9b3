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
  private final Button hide;
  private final CallViewModel model;
  private final CallWords says;

  BlurBar(CallViewModel model, Messages messages) {
    this.model = model;
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
    hide =
        Buttons.of(
            CallView.HIDE_OTHER,
            messages.text("call.hide-other"),
            Feather.EYE_OFF,
            model::toggleShield,
            "call-button",
            "blur-step");
    line.getChildren().add(hide);
    words.setId(CallView.BLUR_WORDS);
    Texts.hideWhileEmpty(words);
    getChildren().setAll(line, words);
    model.screen().subscribe(screen -> show());
    model.shield().subscribe(on -> show());
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
    boolean canHide = screen instanceof CallScreen.Talking && screen.peer().firstCall();
    // Its place is kept: else the wishes would move under the pointer as the picture is shown.
    hide.setManaged(canHide);
    hide.setVisible(canHide && !model.shield().get());
  }
}
