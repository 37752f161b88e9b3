package org.duet.app.settings;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.media.PictureChoice.Blur;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Texts;

/** How a person is seen in calls. */
final class PictureCard extends VBox {
  /** Followed by the name of the choice. */
  static final String BLUR = "settings-blur:";

  static final String MARK = "settings-mark";

  PictureCard(Preferences chosen, Messages messages) {
    getStyleClass().addAll("card", "settings-card");
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("settings-choice");
    ToggleGroup group = new ToggleGroup();
    for (Blur one : Blur.values()) {
      RadioButton button = new RadioButton(name(one, messages));
      button.setId(BLUR + one);
      button.setAccessibleText(button.getText());
      button.setToggleGroup(group);
      button.setSelected(one == Blur.named(chosen.blur.get()));
      button.setOnAction(pick -> chosen.blur.set(one.name()));
      choices.getChildren().add(button);
    }
    getChildren()
        .setAll(
            Texts.saying(messages.text("settings.picture"), "text-heading"),
            Texts.saying(messages.text("settings.blur"), "field-label"),
            choices,
            Texts.saying(messages.text("settings.blur-note"), "text-quiet"),
            Check.of(MARK, messages.text("settings.mark"), chosen.pictureMark),
            Texts.saying(messages.text("settings.mark-note"), "text-quiet"));
  }

  private static String name(Blur one, Messages messages) {
    return switch (one) {
      case FIRST_CALLS -> messages.text("settings.blur-first");
      case EVERY_CALL -> messages.text("settings.blur-every");
      case NO_CALL -> messages.text("settings.blur-none");
    };
  }
}
