package org.duet.app.testing;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The keyboard. What is typed goes to the window that was clicked last. */
public final class Keyboard {
  private final FxRobot robot;

  Keyboard(FxRobot robot) {
    this.robot = robot;
  }

  public void type(String text) {
    robot.write(text, 0);
  }

  public void press(KeyCode... keys) {
    robot.push(keys);
  }

  void replaceAll(String text) {
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.push(KeyCode.DELETE);
    robot.write(text, 0);
  }
}
