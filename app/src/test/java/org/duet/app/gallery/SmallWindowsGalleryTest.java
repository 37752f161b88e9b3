package org.duet.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duet.app.StuckNotice;
import org.duet.app.alerts.CallHand;
import org.duet.app.alerts.CallPopup;
import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.i18n.Messages;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState.Peer;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Theme.Appearance;
import org.duet.model.call.Clarity;
import org.duet.model.call.PendingCall;
import org.duet.model.call.Wishes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The windows beside the client's own, each in its one size, in every state. */
class SmallWindowsGalleryTest {
  private static final Peer LONG_ONE =
      new Peer(42, 7, LONG_NAME, true, new Wishes(Clarity.SOFT, Clarity.CLEAR));
  private static final PendingCall FIRST = pending(43, "Cara Lindqvist", false, 0);

  /** How it looks and speaks; every window in both looks, and in the longer languages. */
  private record Air(Appearance look, Locale language) {
    private static final List<Air> ALL =
        List.of(
            new Air(Appearance.LIGHT, Locale.ENGLISH),
            new Air(Appearance.DARK, Locale.ENGLISH),
            new Air(Appearance.LIGHT, Locale.GERMAN),
            new Air(Appearance.DARK, Locale.FRENCH));

    @Override
    public String toString() {
      return (look.name() + "-" + language).toLowerCase(Locale.ROOT);
    }
  }

  /** Opens one in one state, on the JavaFX thread. */
  private interface Opening {
    Scene open(SmallWindowsGalleryTest test, Air air);
  }

  private record Shown(String name, Opening opening) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Shown> ALL =
      List.of(
          new Shown("popup-again", (test, air) -> test.popup(air, pending(42, "Ben", true, 5))),
          new Shown("popup-first", (test, air) -> test.popup(air, FIRST)),
          new Shown("popup-long", (test, air) -> test.popup(air, pending(47, LONG_NAME, true, 1))),
          new Shown(
              "popup-two",
              (test, air) -> test.popup(air, FIRST, pending(47, LONG_NAME, false, 31))),
          new Shown(
              "little", (test, air) -> test.little(air, BEN, MediaLink.CONNECTED, Calls::both)),
          new Shown(
              "little-long",
              (test, air) -> test.little(air, LONG_ONE, MediaLink.INTERRUPTED, Calls::both)),
          new Shown(
              "little-muted",
              (test, air) ->
                  test.little(
                      air,
                      BEN,
                      MediaLink.CONNECTED,
                      client -> {
                        Calls.both(client);
                        client.press(CallView.MICROPHONE);
                      })),
          new Shown(
              "little-no-picture",
              (test, air) -> test.little(air, BEN, MediaLink.CONNECTING, client -> {})),
          new Shown("stuck", (test, air) -> test.stuck(air)));

  @TempDir private Path config;
  private Runnable end = () -> {};

  static Stream<Arguments> states() {
    return Air.ALL.stream().flatMap(air -> ALL.stream().map(shown -> Arguments.of(air, shown)));
  }

  @BeforeEach
  void start() {
    Fx.start();
  }

  @AfterEach
  void close() {
    Fx.run(() -> end.run());
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("states")
  void looksAsItShould(Air air, Shown shown) {
    Scene scene = Fx.call(() -> shown.opening().open(this, air));
    Waiting.pulses(scene, 3);
    WritableImage picture = Snapshots.of(scene);
    Snapshots.write(picture, Path.of("target", "gallery", "small-" + shown + "-" + air + ".png"));
    assertThat(Inspection.faults(scene, picture)).isEmpty();
    Fx.run(() -> assertThat(Pointed.faults(scene)).isEmpty());
  }

  private Scene popup(Air air, PendingCall... calls) {
    Theme theme = new Theme();
    theme.appearance().set(air.look());
    var words = new SimpleObjectProperty<>(new Messages(air.language()));
    CallPopup popup = new CallPopup(words, Portraits.NONE, theme);
    end = popup::close;
    popup.prepare();
    popup.show(List.of(calls), new CallHand(event -> {}, () -> {}));
    return popup.root().getScene();
  }

  private Scene little(Air air, Peer peer, MediaLink link, Consumer<FakeClient> prepare) {
    FakeClient client = new FakeClient(air.language());
    Stage main = new Room(900, 600, air.look(), air.language()).open(client);
    client.state.set(calling(signedIn(), talking(peer, link, true, NOW.plusSeconds(115))));
    prepare.accept(client);
    client.press(CallParts.MORE);
    client.press(CallParts.LITTLE);
    Window little =
        Window.getWindows().stream()
            .filter(one -> CallParts.LITTLE_WINDOW.equals(one.getScene().getRoot().getId()))
            .findFirst()
            .orElseThrow();
    end =
        () -> {
          little.hide();
          main.close();
        };
    return little.getScene();
  }

  private Scene stuck(Air air) {
    Preferences chosen = Preferences.in(config);
    chosen.language.set(air.language().getLanguage());
    chosen.appearance.set(air.look().name());
    chosen.kept().join();
    Stage stage = new Stage();
    end = stage::close;
    StuckNotice.show(stage, config, () -> {});
    return stage.getScene();
  }
}
