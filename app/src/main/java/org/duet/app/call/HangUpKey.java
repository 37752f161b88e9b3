package org.duet.app.call;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.duet.app.call.CallScreen.Wait;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.KeyWords;

/**
 * Ends a call, or stops calling, whatever has the focus. It needs another one held down, so that
 * nobody ends a call by a letter meant elsewhere. E as in end: H and Q belong to a Mac.
 */
final class HangUpKey {
  static final KeyCombination KEY = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private HangUpKey() {}

  /** While this can be seen, the key of its window ends the call. */
  static void follow(Node screen, CallViewModel model) {
    AnywhereKey.follow(
        screen,
        KEY,
        () -> {
          boolean runs = isRunning(model.screen().get());
          if (runs) {
            model.hangUp();
          }
          return runs;
        });
  }

  /** A call that is being cancelled ends already. */
  private static boolean isRunning(CallScreen screen) {
    return screen.isRunning()
        && !(screen instanceof CallScreen.Waiting waiting && waiting.what() == Wait.CANCELLED);
  }

  /** Pointed at, the button says its key; also what it does, where only its icon is to be seen. */
  static void tell(Button button, Messages messages) {
    String key = KeyWords.of(KEY, messages);
    button.setTooltip(
        new Tooltip(
            button.getText().isEmpty()
                ? messages.text("call.tip", button.getAccessibleText(), key)
                : messages.text("call.tip-key", key)));
  }
}
