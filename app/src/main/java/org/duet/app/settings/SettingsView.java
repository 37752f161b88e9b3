package org.duet.app.settings;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DevicesPane;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.devices.VoiceChoices;
import org.duet.app.i18n.Messages;
import org.duet.app.media.RingSound;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Check;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Picker;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Theme.Appearance;
import org.kordamp.ikonli.feather.Feather;

/** Everything a person can choose. What is chosen holds at once; there is nothing to confirm. */
public final class SettingsView extends StackPane {
  public static final String ID = "settings";
  public static final String DO_NOT_DISTURB = "settings-do-not-disturb";
  public static final String VOLUME = "settings-volume";
  public static final String DEVICE = "settings-ring-device";
  public static final String TRY = "settings-try";
  public static final String TRAY = "settings-tray";

  /** What the program is made of. */
  public static final String PARTS = "settings-parts";

  /** What the licence of the chosen part says. */
  public static final String LICENCE = "settings-licence";

  public static final String KEYS = "settings-keys";

  /** Leads to whom this person blocked. */
  public static final String BLOCKED = "settings-blocked";

  public static final String LOG_IN = "settings-log-in";

  /** Followed by the name of the sound. */
  public static final String SOUND = "settings-sound:";

  /** Followed by the language's tag; by nothing for the system's. */
  public static final String LANGUAGE = "settings-language:";

  /** How one is seen in calls; followed by the name of the choice. */
  public static final String BLUR = "settings-blur:";

  public static final String MARK = "settings-mark";
  public static final String HIDE_ADDRESS = "settings-hide-address";
  public static final String RELAY_OR_NOTHING = "settings-relay-or-nothing";

  /** Followed by the name of the look. */
  public static final String LOOK = "settings-look:";

  private final SettingsViewModel model;
  private final ScrollPane scroll;
  private final Button keys;
  private final Button blocked;
  private final Preferences chosen;
  private final Messages messages;

  /**
   * Lays it out.
   *
   * @param devices chosen and tried while this can be seen
   */
  public SettingsView(SettingsViewModel model, DevicesViewModel devices, Messages messages) {
    this.model = model;
    this.chosen = model.preferences();
    this.messages = messages;
    keys = Buttons.of(KEYS, messages.text("shortcuts.title"), Feather.COMMAND, () -> {});
    blocked = Buttons.of(BLOCKED, messages.text("settings.blocked"), Feather.SLASH, () -> {});
    setId(ID);
    getStyleClass().add("settings");
    getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
    VBox column =
        new VBox(
            Texts.saying(messages.text("settings.title"), "text-title"),
            new SettingsCard(messages.text("settings.devices"), new DevicesPane(devices, messages)),
            new SettingsCard(messages.text("voice.title"), new VoiceChoices(devices, messages)),
            calls(),
            new PictureCard(chosen, messages),
            looks(),
            new AddressCard(chosen, messages),
            blocking(),
            window(),
            new AboutCard(Parts.all(), messages));
    column.getStyleClass().add("settings-column");
    scroll = Scroll.of(new StackPane(column));
    getChildren().setAll(scroll);
    // Somewhere for the focus to be where no key does anything.
    setFocusTraversable(true);
    setAccessibleText(messages.text("settings.title"));
    OnScreen.of(this)
        .subscribe(seen -> {
          if (seen) {
            model.look();
            model.lookAtLogIn();
          }
        });
  }

  private VBox calls() {
    CheckBox quiet =
        Check.of(DO_NOT_DISTURB, messages.text("settings.do-not-disturb"), chosen.doNotDisturb);
    return new SettingsCard(
        messages.text("settings.calls"),
        SettingsCard.explained(quiet, messages.text("settings.do-not-disturb-note")),
        named(messages.text("settings.sound"), sounds()),
        named(messages.text("settings.volume"), volume()),
        named(messages.text("settings.device"), device()));
  }

  private Node sounds() {
    return OneOf.of(
        List.of(RingSound.values()), SOUND, model::soundName, model.sound(), model::choose);
  }

  private HBox volume() {
    Slider slider = new Slider(0, 1, chosen.ringVolume.get());
    slider.setId(VOLUME);
    slider.setBlockIncrement(0.1);
    slider.setAccessibleText(messages.text("settings.volume"));
    slider.valueProperty().bindBidirectional(chosen.ringVolume);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label share = new Label();
    share.getStyleClass().add("settings-share");
    share.textProperty().bind(model.volume());
    Button hear = Buttons.of(TRY, messages.text("settings.try"), Feather.VOLUME_2, model::tryIt);
    HBox line = new HBox(slider, share, hear);
    line.getStyleClass().add("settings-line");
    return line;
  }

  private ComboBox<String> device() {
    ComboBox<String> device =
        Picker.of(DEVICE, messages.text("settings.device"), model::deviceName);
    model
        .devices()
        .subscribe(all -> {
          device.getItems().setAll(all);
          device.setValue(chosen.ringDevice.get());
        });
    device.setOnAction(pick -> {
      if (device.getValue() != null) {
        chosen.ringDevice.set(device.getValue());
      }
    });
    return device;
  }

  private VBox looks() {
    return new SettingsCard(
        messages.text("settings.look"),
        OneOf.of(
            List.of(Appearance.values()),
            LOOK,
            model::lookName,
            model.appearance(),
            look -> chosen.appearance.set(look.name())),
        named(
            messages.text("settings.language"),
            OneOf.of(
                model.languages(),
                LANGUAGE,
                model::languageName,
                model.language(),
                chosen.language::set)));
  }

  private VBox blocking() {
    return new SettingsCard(
        messages.text("blocked.title"),
        Texts.saying(messages.text("blocked.more"), "text-quiet"),
        blocked);
  }

  private VBox window() {
    return new SettingsCard(
        messages.text("settings.window"),
        SettingsCard.explained(
            Check.of(TRAY, messages.text("settings.tray"), chosen.stayInTray),
            messages.text("settings.tray-note")),
        new LogInChoice(model, messages),
        keys);
  }

  /** Shows whom this person blocked: who looks for it looks among what can be chosen too. */
  public void offerBlocked(Runnable show) {
    blocked.setOnAction(press -> show.run());
  }

  /** Shows which keys there are, where somebody wants to know. */
  public void offerKeys(Runnable show) {
    keys.setOnAction(press -> show.run());
  }

  private static VBox named(String name, Node control) {
    Label label = Texts.saying(name, "field-label");
    label.setLabelFor(control);
    VBox both = new VBox(label, control);
    both.getStyleClass().add("stack-tight");
    return both;
  }

  /** How far down one is, from 0 to 1. */
  public DoubleProperty scrolled() {
    return scroll.vvalueProperty();
  }

  /** To where no key does anything. */
  public void takeFocus() {
    requestFocus();
  }
}
