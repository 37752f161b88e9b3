package org.duet.app.testing;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** The mouse, above one window. */
final class Pointer {
  private final Scene scene;
  private final FxRobot robot;

  Pointer(Scene scene, FxRobot robot) {
    this.scene = scene;
    this.robot = robot;
  }

  void click(Point2D inWindow) {
    Point2D onScreen =
        Fx.call(() -> scene.getRoot().localToScreen(scene.getRoot().sceneToLocal(inWindow)));
    robot.clickOn(onScreen, MouseButton.PRIMARY);
  }
}
