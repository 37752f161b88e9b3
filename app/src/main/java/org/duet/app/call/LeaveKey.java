package org.duet.app.call;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
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
    AnywhereKey.follow(
        screen,
        KEY,
        () -> {
          boolean inCall = !(model.screen().get() instanceof CallScreen.Idle);
          if (inCall) {
            model.leave();
          }
          return inCall;
        });
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
