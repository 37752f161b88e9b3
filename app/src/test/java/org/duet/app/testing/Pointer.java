package org.duet.app.testing;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.MouseRobot;

/**
 * The mouse. TestFX would sleep for a twentieth of a second after every step; here nothing waits
 * but for the press to be taken in, as every locator waits for the thing itself.
 */
final class Pointer {
  private final MouseRobot mouse;

  Pointer(FxRobot robot) {
    this.mouse = robot.robotContext().getMouseRobot();
  }

  void click(Point2D onScreen) {
    press(onScreen, MouseButton.PRIMARY);
  }

  void clickOther(Point2D onScreen) {
    press(onScreen, MouseButton.SECONDARY);
  }

  private void press(Point2D onScreen, MouseButton button) {
    mouse.moveNoWait(onScreen);
    mouse.pressNoWait(button);
    mouse.releaseNoWait(button);
    Fx.settle();
  }
}
