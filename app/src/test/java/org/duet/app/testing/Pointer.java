package org.duet.app.testing;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** The mouse. */
final class Pointer {
  private final FxRobot robot;

  Pointer(FxRobot robot) {
    this.robot = robot;
  }

  void click(Point2D onScreen) {
    robot.clickOn(onScreen, MouseButton.PRIMARY);
  }

  void clickOther(Point2D onScreen) {
    robot.clickOn(onScreen, MouseButton.SECONDARY);
  }
}
