package org.duet.app.devices;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.picture.VideoTile;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/**
 * The devices chosen and tried: the camera's picture, how loud the microphone is, a tone. They are
 * on only while this can be seen.
 */
public final class DevicesPane extends VBox {
  public static final String PICTURE = "devices-picture";
  public static final String TROUBLE = "devices-trouble";
  public static final String AGAIN = "devices-again";
  public static final String LEVEL = "devices-level";
  public static final String TONE = "devices-tone";

  public DevicesPane(DevicesViewModel model, Messages messages) {
    getStyleClass().add("devices-pane");
    getStylesheets().add(Theme.sheet(DevicesPane.class, "devices.css"));
    Button tone = Buttons.of(TONE, messages.text("devices.tone"), Feather.VOLUME_2, model::tone);
    tone.disableProperty().bind(model.inCall());
    getChildren()
        .setAll(
            stage(model, messages),
            new DeviceChoices(
                model,
                messages,
                new LevelMeter(LEVEL, messages.text("devices.level"), model.level()),
                tone));
    OnScreen.of(this)
        .subscribe(seen -> {
          model.look(seen);
          if (seen) {
            model.rehearse(true);
          } else {
            model.rest();
          }
        });
  }

  private static StackPane stage(DevicesViewModel model, Messages messages) {
    VideoTile picture =
        VideoTile.mirror(PICTURE, messages.text("devices.picture"), model.picture());
    picture.getStyleClass().add("live-picture");
    Label trouble = Texts.wrapped("devices-trouble");
    trouble.setId(TROUBLE);
    trouble.textProperty().bind(model.trouble());
    Button again =
        Buttons.of(
            AGAIN, messages.text("devices.again"), Feather.REFRESH_CW, () -> model.rehearse(true));
    VBox instead = new VBox(trouble, again);
    instead.getStyleClass().add("devices-instead");
    instead.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    picture.visibleProperty().bind(instead.visibleProperty().not());
    StackPane stage = new StackPane(picture, instead);
    stage.getStyleClass().add("devices-stage");
    return stage;
  }
}
