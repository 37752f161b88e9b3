package org.duet.app.testing;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;

/**
 * The keyboard. What is typed goes to the window that was clicked last. As with the {@link Pointer}
 * nothing waits here but for what is pressed to be taken in.
 */
public final class Keyboard {
  private final Scene scene;
  private final KeyboardRobot keys;
  private final BaseRobot letters;

  Keyboard(Scene scene, FxRobot robot) {
    this.scene = scene;
    this.keys = robot.robotContext().getKeyboardRobot();
    this.letters = robot.robotContext().getBaseRobot();
  }

  /** Letter by letter. A new line is the key that is pressed for it. */
  public void type(String text) {
    text.chars()
        .forEach(letter -> {
          KeyCode code = letter == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
          letters.typeKeyboard(scene, code, Character.toString(letter));
        });
    Fx.settle();
  }

  /** All of them together, and lets go of them in the other order. */
  public void press(KeyCode... together) {
    keys.pressNoWait(together);
    keys.releaseNoWait();
    Fx.settle();
  }

  /** Of the field that has the keyboard. */
  void clear() {
    press(KeyCode.SHORTCUT, KeyCode.A);
    press(KeyCode.DELETE);
  }
}
