package org.duet.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.DevicesPane;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.FakeDevices;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Theme.Appearance;
import org.duet.app.threads.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of the settings where devices are chosen and tried, in every state. */
class DevicesGalleryTest {
  private static final String USUAL = "devices.usual";
  private static final DeviceList LONG =
      new DeviceList(
          List.of(
              "Integrated RGB and infrared camera of the lid, second generation (046d:0825)",
              "USB Video"),
          List.of("Tiger Lake-LP Smart Sound Technology Audio Controller Digital Microphone"),
          List.of("Headset", "Tiger Lake-LP Smart Sound HDMI / DisplayPort 3 Output"));

  private final Preferences preferences = Preferences.unkept();
  private final FakeDevices devices = new FakeDevices();
  private Stage stage;

  /** One state of the machine. */
  private record Shown(String name, BiConsumer<FakeDevices, Preferences> prepare) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Shown> ALL =
      List.of(
          new Shown("none", (devices, chosen) -> devices.plug(DeviceList.NONE)),
          new Shown(
              "long",
              (devices, chosen) -> {
                chosen.camera.set(LONG.cameras().getFirst());
                chosen.microphone.set(LONG.microphones().getFirst());
                devices.plug(LONG);
              }),
          new Shown(
              "away",
              (devices, chosen) -> {
                chosen.speaker.set("The headset that lies at home");
                chosen.camera.set("Studio camera");
                devices.plug(LONG);
              }),
          new Shown(
              "refused",
              (devices, chosen) -> {
                devices.plug(LONG);
                devices.lack(Lack.CAMERA_BUSY);
              }),
          new Shown("in-call", (devices, chosen) -> devices.inCall(true)));

  static Stream<Arguments> states() {
    return Stream.of(
            new Room(520, 720, Appearance.LIGHT, Locale.ENGLISH),
            new Room(760, 720, Appearance.DARK, Locale.GERMAN))
        .flatMap(room -> ALL.stream().map(shown -> Arguments.of(room, shown)));
  }

  @AfterEach
  void close() {
    Fx.run(() -> stage.close());
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("states")
  void looksAsItShould(Room room, Shown shown) {
    Fx.start();
    Fx.run(() -> {
      Theme theme = new Theme();
      theme.appearance().set(room.look());
      var messages = new Messages(room.language());
      var pane =
          new DevicesPane(
              new DevicesViewModel(preferences, devices, messages, new FxThread()), messages);
      StackPane card = new StackPane(pane);
      card.getStyleClass().add("card");
      Scene scene = new Scene(new StackPane(card), room.width(), room.height());
      theme.dress(scene);
      stage = new Stage();
      stage.setScene(scene);
      shown.prepare.accept(devices, preferences);
      stage.show();
    });
    Scene scene = stage.getScene();
    Waiting.pulses(scene, 3);
    WritableImage picture = Snapshots.of(scene);
    Snapshots.write(
        picture, Path.of("target", "gallery", "devices-" + shown + "-" + room + ".png"));
    assertThat(Inspection.faults(scene, picture)).isEmpty();
    ComboBox<?> camera = (ComboBox<?>) Fx.call(() -> scene.lookup("#" + DeviceChoices.CAMERA));
    String said = Fx.call(() -> ((Labeled) camera.lookup("#" + DeviceChoices.NAME)).getText());
    String chosen = preferences.camera.get();
    assertThat(said)
        .isEqualTo(chosen.isEmpty() ? new Messages(room.language()).text(USUAL) : chosen);
  }
}
