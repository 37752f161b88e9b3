package org.duet.app.call;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.OnScreen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Out of a call at once, by a key that works whatever has the focus, or by a button that says which
 * key it is. Nothing asks again: what it does can be taken back.
 */
final class LeaveKey {
  static final KeyCombination KEY =
      new KeyCodeCombination(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN);

  private LeaveKey() {}

  /** While this can be seen, the key of its window leaves the call. */
  static void follow(Node screen, CallViewModel model) {
    EventHandler<KeyEvent> press =
        key -> {
          if (KEY.match(key) && !(model.screen().get() instanceof CallScreen.Idle)) {
            key.consume();
            model.leave();
          }
        };
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

  static Button button(CallViewModel model, Messages messages) {
    Button leave =
        Buttons.of(
            CallView.LEAVE,
            messages.text("call.leave"),
            Feather.LOG_OUT,
            model::leave,
            "call-chip");
    model
        .screen()
        .subscribe(shown -> {
          leave.setAccessibleText(messages.text("call.leave-more", shown.peer().name()));
          leave.setTooltip(new Tooltip(leave.getAccessibleText()));
        });
    return leave;
  }
}
