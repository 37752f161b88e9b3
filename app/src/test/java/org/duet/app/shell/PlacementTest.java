package org.duet.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.duet.app.storage.WindowPlace;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a window comes up, on the screens there are. */
class PlacementTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "100, 100, 900, 700", // well inside
    "-1200, 20, 900, 700", // on the other screen
    "1700, 900, 900, 700", // half out, and still to be had
    "-300, 100, 900, 700", // over the edge between two
  })
  void staysWhereItCanBeTakenHoldOf(double x, double y, double width, double height) {
    var place = new WindowPlace(x, y, width, height, false);
    assertThat(Placement.fit(place, List.of(MAIN, LEFT))).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"-1200, 20", "1850, 100", "100, -500", "100, 1070", "90000, 90000"})
  void comesToTheMiddleWhereItCannotBeSeen(double x, double y) {
    assertThat(Placement.fit(new WindowPlace(x, y, 900, 700, true), List.of(MAIN)))
        .isEqualTo(new WindowPlace(510, 205, 900, 700, true));
  }

  @Test
  void isNoLargerThanItsScreen() {
    assertThat(Placement.fit(new WindowPlace(100, 100, 5000, 4000, false), List.of(MAIN)))
        .isEqualTo(new WindowPlace(100, 100, 1920, 1050, false));
  }

  @Test
  void isKeptFromOneStartToTheNext() {
    var place = new WindowPlace(-10.5, 20, 900, 700, true);
    place.keep(folder);
    assertThat(WindowPlace.in(folder)).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1 2 3", "a b c d normal", "0 0 NaN 5 normal", "0 0 -5 5 normal", "1 2 3 4"})
  void nonsenseIsForgotten(String text) throws Exception {
    Files.writeString(folder.resolve("window"), text);
    assertThat(WindowPlace.in(folder)).isEmpty();
  }

  @Test
  void aWindowThatOnlyWentAwayComesBackWhereItWas() {
    Fx.start();
    Fx.run(() -> {
      Stage stage = new Stage();
      stage.setWidth(300);
      stage.setHeight(200);
      Placement.remember(stage, Optional.empty(), place -> {});
      stage.show();
      double x = stage.getX();
      double y = stage.getY();
      // Its middle is no longer that of the screen, as after a move by its title.
      stage.setWidth(700);
      stage.setHeight(500);
      stage.hide();
      stage.show();
      assertThat(stage.getX()).isEqualTo(x);
      assertThat(stage.getY()).isEqualTo(y);
      stage.close();
    });
  }

  @Test
  void aWindowComesBackWhereItWasClosed() {
    Fx.start();
    Fx.run(() -> {
      Stage first = new Stage();
      Placement.remember(first, WindowPlace.in(folder), place -> place.keep(folder));
      first.show();
      first.setX(60);
      first.setY(70);
      first.setWidth(610);
      first.setHeight(420);
      first.close();
    });
    assertThat(WindowPlace.in(folder)).contains(new WindowPlace(60, 70, 610, 420, false));
    Fx.run(() -> {
      Stage second = new Stage();
      Placement.remember(second, WindowPlace.in(folder), place -> {});
      second.show();
      assertThat(second.getX()).isEqualTo(60);
      assertThat(second.getWidth()).isEqualTo(610);
      second.close();
    });
  }
}
