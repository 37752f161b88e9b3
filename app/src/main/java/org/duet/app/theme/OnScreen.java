package org.duet.app.theme;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Whether somebody could see a node: it and all that holds it is visible, in a window that shows
 * and is not minimised.
 */
public final class OnScreen {
  private static final ObservableValue<Boolean> NO =
      new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

  private OnScreen() {}

  public static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> inWindow =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(OnScreen::ofWindow)
            .orElse(false);
    return visible(node).flatMap(seen -> seen ? inWindow : NO);
  }

  private static ObservableValue<Boolean> visible(Node node) {
    return node.visibleProperty()
        .flatMap(
            itself -> itself ? node.parentProperty().flatMap(OnScreen::visible).orElse(true) : NO);
  }

  private static ObservableValue<Boolean> ofWindow(Window window) {
    ObservableValue<Boolean> showing = window.showingProperty();
    return window instanceof Stage stage
        ? showing.flatMap(shows -> shows ? stage.iconifiedProperty().map(icon -> !icon) : NO)
        : showing;
  }
}
