package org.duet.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.duet.app.storage.WindowPlace;

/** Puts a window where it stood last, as far as the screens of today allow. */
public final class Placement {
  /** So much of a window must be on a screen that a person can take hold of it. */
  private static final double HOLD_WIDTH = 160;

  private static final double HOLD_HEIGHT = 48;

  private Placement() {}

  /**
   * Places this window before it is shown, and tells where it stood when it goes. On the JavaFX
   * thread.
   */
  public static void remember(
      Stage stage, Optional<WindowPlace> last, Consumer<WindowPlace> keeper) {
    List<Rectangle2D> screens =
        Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
            .map(Screen::getVisualBounds)
            .distinct()
            .toList();
    last.map(place -> fit(place, screens)).ifPresent(place -> put(stage, place));
    var tracker = new Tracker(stage);
    stage
        .showingProperty()
        .subscribe(showing -> {
          if (!showing) {
            tracker
                .place()
                .ifPresent(place -> {
                  keeper.accept(place);
                  // A window nobody gave a place comes to the middle again whenever it is shown.
                  stage.setX(place.x());
                  stage.setY(place.y());
                });
          }
        });
  }

  private static void put(Stage stage, WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /**
   * The nearest place where a window can be seen and taken hold of.
   *
   * @param screens the main one first; what windows may use of them
   */
  static WindowPlace fit(WindowPlace place, List<Rectangle2D> screens) {
    Rectangle2D title = new Rectangle2D(place.x(), place.y(), place.width(), HOLD_HEIGHT);
    Optional<Rectangle2D> on =
        screens.stream()
            .filter(screen -> isHeld(shared(title, screen)))
            .max(Comparator.comparingDouble(screen -> area(shared(title, screen))));
    Rectangle2D screen = on.orElse(screens.getFirst());
    double width = Math.min(place.width(), screen.getWidth());
    double height = Math.min(place.height(), screen.getHeight());
    return on.isPresent()
        ? new WindowPlace(place.x(), place.y(), width, height, place.maximized())
        : new WindowPlace(
            screen.getMinX() + (screen.getWidth() - width) / 2,
            screen.getMinY() + (screen.getHeight() - height) / 2,
            width,
            height,
            place.maximized());
  }

  private static boolean isHeld(Rectangle2D part) {
    return part.getWidth() >= HOLD_WIDTH && part.getHeight() >= HOLD_HEIGHT / 2;
  }

  private static double area(Rectangle2D part) {
    return part.getWidth() * part.getHeight();
  }

  private static Rectangle2D shared(Rectangle2D one, Rectangle2D other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return new Rectangle2D(left, top, Math.max(0, width), Math.max(0, height));
  }

  /** Where the window last stood by itself, neither filling the screen nor put away. */
  private static final class Tracker {
    private final Stage stage;
    private Optional<Rectangle2D> free = Optional.empty();

    Tracker(Stage stage) {
      this.stage = stage;
      for (ObservableValue<? extends Number> side :
          List.of(
              stage.xProperty(),
              stage.yProperty(),
              stage.widthProperty(),
              stage.heightProperty())) {
        side.subscribe(value -> look());
      }
    }

    private void look() {
      boolean known =
          Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
              .allMatch(Double::isFinite);
      if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
        free =
            Optional.of(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
      }
    }

    Optional<WindowPlace> place() {
      return free.map(at ->
          new WindowPlace(
              at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), stage.isMaximized()));
    }
  }
}
