package org.duet.app.theme;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
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
  private static final ObservableValue<Boolean> NO = new Never();

  private OnScreen() {}

  public static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> inWindow =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(OnScreen::ofWindow)
            .orElse(false);
    return visible(node).flatMap(seen -> seen ? inWindow : NO);
  }

  /**
   * Whether it belongs to a window, seen or not. What a node follows beyond this, it holds on to,
   * and is held by.
   */
  public static ObservableValue<Boolean> inWindow(Node node) {
    return node.sceneProperty().flatMap(OnScreen::inWindow).orElse(false);
  }

  /** The same, of a whole scene: one that was replaced in its window is in none. */
  static ObservableValue<Boolean> inWindow(Scene scene) {
    return scene.windowProperty().map(window -> true).orElse(false);
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

  /** Is never another one, and so holds on to nobody who listens. */
  private static final class Never implements ObservableValue<Boolean> {
    @Override
    public Boolean getValue() {
      return false;
    }

    @Override
    public void addListener(ChangeListener<? super Boolean> listener) {}

    @Override
    public void removeListener(ChangeListener<? super Boolean> listener) {}

    @Override
    public void addListener(InvalidationListener listener) {}

    @Override
    public void removeListener(InvalidationListener listener) {}
  }
}
