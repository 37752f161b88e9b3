package org.duet.app.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.assertj.core.api.Assertions;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.theme.Theme.Appearance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every view in every state, keeps the pictures, and finds what must not be. */
class GalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery");
  private static final List<int[]> SIZES =
      List.of(new int[] {520, 760}, new int[] {900, 600}, new int[] {1400, 900});

  private static FakeClient client;
  private static Stage stage;

  @BeforeAll
  static void open() {
    Fx.start();
    Fx.run(() -> {
      client = new FakeClient();
      stage = new Stage();
      client.window().fill(stage);
      stage.getScene().getPreferences().setReducedMotion(true);
      stage.show();
    });
  }

  @AfterAll
  static void close() {
    Fx.run(stage::close);
  }

  static Stream<Exhibit> exhibits() {
    return Exhibits.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exhibits")
  void looksAsItShould(Exhibit exhibit) {
    List<String> faults =
        Stream.of(Appearance.LIGHT, Appearance.DARK)
            .flatMap(look -> SIZES.stream().flatMap(size -> faults(exhibit, look, size).stream()))
            .toList();
    Assertions.assertThat(faults).isEmpty();
  }

  private List<String> faults(Exhibit exhibit, Appearance look, int[] size) {
    String name =
        "%s-%dx%d-%s"
            .formatted(exhibit, size[0], size[1], look.name().toLowerCase(java.util.Locale.ROOT));
    Scene scene = stage.getScene();
    Fx.run(() -> {
      client.theme.appearance().set(look);
      stage.setWidth(size[0]);
      stage.setHeight(size[1]);
      exhibit.hang(client);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
    Snapshots.write(Snapshots.of(scene), FOLDER.resolve(name + ".png"));
    return List.of();
  }
}
