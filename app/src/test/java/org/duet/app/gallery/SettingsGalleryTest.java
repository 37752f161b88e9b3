package org.duet.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.duet.app.desktop.Autostart;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.media.RingSound;
import org.duet.app.media.Ringer;
import org.duet.app.settings.SettingsView;
import org.duet.app.settings.SettingsViewModel;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.FakeDevices;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Theme.Appearance;
import org.duet.app.threads.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings: how they look, and that what is chosen is kept. */
class SettingsGalleryTest {
  private final Preferences preferences = Preferences.unkept();
  private final Samples ringer = new Samples();
  private final Switch autostart = new Switch();
  private final FakeDevices devices = new FakeDevices();
  private SettingsView view;
  private Stage stage;

  @AfterEach
  void close() {
    Fx.run(() -> {
      if (stage != null) {
        stage.close();
      }
    });
  }

  private void open(int width, int height, Appearance look) {
    open(new Room(width, height, look, Locale.ENGLISH));
  }

  private void open(Room room) {
    Fx.start();
    Fx.run(() -> {
      Theme theme = new Theme();
      theme.appearance().set(room.look());
      var messages = new Messages(room.language());
      view =
          new SettingsView(
              new SettingsViewModel(preferences, ringer, autostart, messages, Runnable::run),
              new DevicesViewModel(preferences, devices, messages, new FxThread()),
              messages);
      Scene scene = new Scene(view, room.width(), room.height());
      theme.dress(scene);
      scene.getPreferences().setReducedMotion(true);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
    });
    Waiting.pulses(stage.getScene(), 2);
  }

  static Stream<Room> rooms() {
    return Room.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void looksAsItShould(Room room) {
    open(room);
    Scene scene = stage.getScene();
    WritableImage picture = Snapshots.of(scene);
    Snapshots.write(picture, Path.of("target", "gallery", "settings-" + room + ".png"));
    assertThat(Inspection.faults(scene, picture)).isEmpty();
  }

  private <N extends Node> N find(String id, Class<N> type) {
    return Fx.call(() -> type.cast(view.lookup("#" + id.replace(":", "\\:"))));
  }

  private void press(String id) {
    Node found =
        Fx.call(() ->
            view.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow());
    Fx.run(((ButtonBase) found)::fire);
  }

  @Test
  void whatIsChosenHoldsAtOnceAndCanBeHeard() {
    open(900, 600, Appearance.LIGHT);
    press(SettingsView.SOUND + RingSound.BELL.name());
    press(SettingsView.DO_NOT_DISTURB);
    press(SettingsView.LOOK + Appearance.DARK.name());
    Fx.run(() -> find(SettingsView.VOLUME, Slider.class).setValue(0.3));
    press(SettingsView.TRY);
    assertThat(preferences.ringSound.get()).isEqualTo("BELL");
    assertThat(preferences.doNotDisturb.get()).isTrue();
    assertThat(preferences.appearance.get()).isEqualTo("DARK");
    assertThat(ringer.heard)
        .containsExactly(
            new Ringer.Ring(RingSound.BELL, 0.7, ""), new Ringer.Ring(RingSound.BELL, 0.3, ""));
  }

  @Test
  void whatAPartIsUsedUnderCanBeRead() {
    open(900, 900, Appearance.LIGHT);
    ListView<?> parts = find(SettingsView.PARTS, ListView.class);
    TextArea licence = find(SettingsView.LICENCE, TextArea.class);
    assertThat(Fx.call(licence::isVisible)).isFalse();
    Fx.run(() -> {
      parts.getSelectionModel().selectFirst();
      ((ScrollPane) view.lookup(".scroll-pane")).setVvalue(1);
    });
    Waiting.pulses(stage.getScene(), 2);
    assertThat(Fx.call(licence::isVisible)).isTrue();
    String terms = Fx.call(licence::getText);
    assertThat(terms).hasSizeGreaterThan(500);
    Snapshots.write(
        Snapshots.of(stage.getScene()), Path.of("target", "gallery", "settings-about.png"));
    assertThat(Inspection.faults(stage.getScene(), Snapshots.of(stage.getScene()))).isEmpty();
  }

  @Test
  void startingAtLogInShowsWhatTheSystemSays() {
    open(900, 600, Appearance.LIGHT);
    CheckBox box = find(SettingsView.LOG_IN, CheckBox.class);
    assertThat(Fx.call(box::isSelected)).isFalse();
    press(SettingsView.LOG_IN);
    assertThat(autostart.on).isTrue();
    assertThat(Fx.call(box::isSelected)).isTrue();
  }

  private static final class Switch implements Autostart {
    private volatile boolean on;

    @Override
    public CompletableFuture<Standing> standing() {
      return CompletableFuture.completedFuture(on ? Standing.ON : Standing.OFF);
    }

    @Override
    public CompletableFuture<Standing> want(boolean wanted) {
      on = wanted;
      return standing();
    }
  }

  @Test
  void aDeviceThatIsUnpluggedStaysChosen() {
    preferences.ringDevice.set("Headset");
    open(900, 600, Appearance.LIGHT);
    ComboBox<?> device = find(SettingsView.DEVICE, ComboBox.class);
    Waiting.until(
        "the devices are listed",
        Duration.ofSeconds(30),
        () -> Fx.call(() -> device.getItems().size()) == 3);
    assertThat(Fx.call(device::getValue)).isEqualTo("Headset");
    assertThat(preferences.ringDevice.get()).isEqualTo("Headset");
  }

  private static final class Samples implements Ringer {
    private final List<Ring> heard = new CopyOnWriteArrayList<>();

    @Override
    public void ring(Ring how) {}

    @Override
    public void sample(Ring how) {
      heard.add(how);
    }

    @Override
    public void quiet() {}

    @Override
    public CompletableFuture<List<String>> devices() {
      return CompletableFuture.completedFuture(List.of("Loudspeaker"));
    }

    @Override
    public void close() {}
  }
}
