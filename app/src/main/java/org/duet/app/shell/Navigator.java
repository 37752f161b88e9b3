package org.duet.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.duet.app.shell.Screens.Screen;
import org.duet.app.theme.Motion;
import org.duet.app.theme.OnScreen;
import org.jspecify.annotations.Nullable;

/** Shows the screen of the route, and makes each screen when it is first needed. */
final class Navigator {
  private static final Duration QUIET = Duration.millis(250);

  private final Deck place;
  private final Screens screens;
  private final Map<Route, Screen> made = new HashMap<>();
  private @Nullable Frame frame;

  Navigator(Deck place, Screens screens) {
    this.place = place;
    this.screens = screens;
    ObservableValue<Route> route = screens.state().map(Route::of);
    route.subscribe(this::show);
    OnScreen.of(place)
        .subscribe(seen -> {
          if (seen && route.getValue() instanceof Route.Dashboard) {
            prepareForCallsSoon();
          }
        });
  }

  private void show(Route route) {
    Screen screen = made.computeIfAbsent(route, screens::make);
    boolean first = place.getChildren().isEmpty();
    switch (route) {
      case Route.Inside _ -> place.show(framed(screen.root()));
      case Route.SignIn _, Route.Onboarding _, Route.Call _ -> place.show(screen.root());
    }
    // Left to itself, the focus would fall on the first button, which may be one that answers.
    screen.takeFocus().run();
    if (route instanceof Route.Dashboard) {
      prepareForCallsSoon();
    }
    if (!first) { // The window itself has just come; what it shows is simply there.
      Motion.arrive(screen.root());
    }
  }

  private Frame framed(Parent screen) {
    Frame around = frame;
    if (around == null) {
      around = new Frame(screens);
      frame = around;
    }
    around.show(screen);
    return around;
  }

  /**
   * A call must not wait for its screen, nor another's ring behind it; and how one came in is not
   * needed again soon. A window that is not seen lends its screens no style, and is waited for.
   */
  private void prepareForCallsSoon() {
    PauseTransition quiet = new PauseTransition(QUIET);
    quiet.setOnFinished(end -> {
      if (OnScreen.of(place).getValue()) {
        prepareForCalls();
      }
    });
    quiet.play();
  }

  private void prepareForCalls() {
    place.prepare(made.computeIfAbsent(new Route.Call(), screens::make).root());
    Stream.of(new Route.SignIn(), new Route.Onboarding())
        .map(made::get)
        .filter(Objects::nonNull)
        .forEach(way -> place.drop(way.root()));
  }
}
