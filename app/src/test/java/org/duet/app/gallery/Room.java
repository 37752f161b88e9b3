package org.duet.app.gallery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.duet.app.testing.FakeClient;
import org.duet.app.theme.Theme.Appearance;

/** A window of one size, look and language, with a client of its own. */
record Room(int width, int height, double scale, Appearance look, Locale language) {
  /** Where a pixel of the layout is one of the screen. */
  Room(int width, int height, Appearance look, Locale language) {
    this(width, height, 1, look, language);
  }

  /**
   * Every size in both looks; the other languages, whose words are longer, where room is short, and
   * where the screen's pixels are not the layout's: what is rounded to them may need more room.
   */
  static List<Room> all() {
    Stream<Room> english =
        Stream.of(Appearance.LIGHT, Appearance.DARK)
            .flatMap(look ->
                Stream.of(
                    new Room(520, 760, look == Appearance.DARK ? 2 : 1, look, Locale.ENGLISH),
                    new Room(900, 600, look, Locale.ENGLISH),
                    new Room(1400, 900, look, Locale.ENGLISH)));
    Stream<Room> others =
        Stream.of(
            new Room(520, 760, 1.25, Appearance.LIGHT, Locale.GERMAN),
            new Room(900, 600, 1.5, Appearance.DARK, Locale.FRENCH));
    return Stream.concat(english, others).toList();
  }

  /**
   * One by day and one by night are enough to see what pointing at things does to their colours.
   */
  boolean isForPointing() {
    return width == 900 && language.equals(Locale.ENGLISH);
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
    stage.setRenderScaleX(scale);
    stage.setRenderScaleY(scale);
    return stage;
  }

  @Override
  public String toString() {
    String name = "%dx%d-%s".formatted(width, height, look.name().toLowerCase(Locale.ROOT));
    return language.equals(Locale.ENGLISH) ? name : name + "-" + language;
  }
}
