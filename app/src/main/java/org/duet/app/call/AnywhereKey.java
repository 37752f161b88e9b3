package org.duet.app.call;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.duet.app.theme.OnScreen;
import org.jspecify.annotations.Nullable;

/** A key of a call that works whatever has the focus. */
final class AnywhereKey {
  private final KeyCombination key;

  /** Does it; whether there was something to do. */
  private final BooleanSupplier act;

  private AnywhereKey(KeyCombination key, BooleanSupplier act) {
    this.key = key;
    this.act = act;
  }

  /**
   * While this can be seen, the key of its window does so.
   *
   * @param act does it; whether there was something to do
   */
  static void follow(Node screen, KeyCombination key, BooleanSupplier act) {
    new AnywhereKey(key, act).follow(screen);
  }

  private void follow(Node screen) {
    EventHandler<KeyEvent> press = this::press;
    // Before whatever has the focus: a line that is being written, or a question that lies on top.
    screen.sceneProperty().subscribe((was, is) -> move(press, was, is));
    // A menu that is open gets the keys instead of the window it belongs to.
    ListChangeListener<Window> menus =
        change -> {
          while (change.next()) {
            change
                .getRemoved()
                .forEach(gone -> gone.removeEventFilter(KeyEvent.KEY_PRESSED, press));
            change.getAddedSubList().stream()
                .filter(shown -> isOver(shown, screen))
                .forEach(shown -> shown.addEventFilter(KeyEvent.KEY_PRESSED, press));
          }
        };
    OnScreen.of(screen)
        .subscribe(seen -> {
          Window.getWindows().removeListener(menus);
          if (seen) {
            Window.getWindows().addListener(menus);
          }
        });
  }

  private void press(KeyEvent pressed) {
    if (key.match(pressed) && act.getAsBoolean()) {
      pressed.consume();
    }
  }

  private static boolean isOver(Window shown, Node screen) {
    Scene scene = screen.getScene();
    return scene != null
        && shown instanceof PopupWindow menu
        && Objects.equals(menu.getOwnerWindow(), scene.getWindow());
  }

  private static void move(EventHandler<KeyEvent> press, @Nullable Scene was, @Nullable Scene is) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_PRESSED, press);
    }
    if (is != null) {
      is.addEventFilter(KeyEvent.KEY_PRESSED, press);
    }
  }
}
