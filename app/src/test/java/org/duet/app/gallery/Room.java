package org.duet.app.gallery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.duet.app.testing.FakeClient;
import org.duet.app.theme.Theme.Appearance;

/** A window of one size and look, with a client of its own. */
record Room(int width, int height, Appearance look) {
  static List<Room> all() {
    return Stream.of(Appearance.LIGHT, Appearance.DARK)
        .flatMap(look ->
            Stream.of(
                new Room(520, 760, look), new Room(900, 600, look), new Room(1400, 900, look)))
        .toList();
  }

  /** On the JavaFX thread. */
  Stage open(FakeClient client) {
    client.theme.appearance().set(look);
    Stage stage = new Stage();
    client.window().fill(stage);
    stage.getScene().getPreferences().setReducedMotion(true);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    return stage;
  }

  @Override
  public String toString() {
    return "%dx%d-%s".formatted(width, height, look.name().toLowerCase(Locale.ROOT));
  }
}
