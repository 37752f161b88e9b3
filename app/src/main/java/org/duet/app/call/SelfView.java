package org.duet.app.call;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duet.app.call.CallLayout.Corner;
import org.jspecify.annotations.Nullable;

/** Puts the own picture, and what it says of itself, into a corner; where it is dragged to. */
final class SelfView {
  private static final double EDGE = 16;
  private static final double BADGE = EDGE + 10;

  private final StackPane stage;
  private final Node picture;
  private final Node badge;
  private final CallLayout layout;
  private @Nullable Region above;
  private @Nullable Region below;
  private boolean inCorner;
  private double fromX;
  private double fromY;

  SelfView(StackPane stage, Node picture, Node badge, CallLayout layout) {
    this.stage = stage;
    this.picture = picture;
    this.badge = badge;
    this.layout = layout;
    layout.corner().subscribe(_ -> place());
    stage.widthProperty().subscribe(_ -> place());
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
  }

  void keepClearOf(Region top, Region bottom) {
    above = top;
    below = bottom;
    top.boundsInParentProperty().subscribe(_ -> place());
    bottom.boundsInParentProperty().subscribe(_ -> place());
  }

  /** In its corner, or large in the middle. */
  void show(boolean corner) {
    inCorner = corner;
    picture.setMouseTransparent(!corner);
    place();
  }

  private void place() {
    Corner corner = layout.corner().get();
    StackPane.setAlignment(picture, inCorner ? corner.pos() : Pos.CENTER);
    StackPane.setAlignment(badge, inCorner ? corner.pos() : Pos.TOP_CENTER);
    StackPane.setMargin(picture, inCorner ? margin(corner, EDGE) : Insets.EMPTY);
    StackPane.setMargin(badge, inCorner ? margin(corner, BADGE) : Insets.EMPTY);
  }

  private Insets margin(Corner corner, double edge) {
    double top = corner.isLeft() ? taken(above) : 0;
    double bottom = isBelowFree() ? 0 : taken(below);
    return new Insets(edge + top, edge, edge + bottom, edge);
  }

  /** Whether the bar leaves room beside it. */
  private boolean isBelowFree() {
    Region bar = below;
    double picturesWidth = picture.getLayoutBounds().getWidth() + 2 * EDGE;
    return bar == null || (stage.getWidth() - bar.getWidth()) / 2 > picturesWidth;
  }

  private static double taken(@Nullable Region by) {
    return by == null || !by.isVisible() ? 0 : by.getHeight() + EDGE;
  }

  private void take(MouseEvent press) {
    fromX = press.getSceneX();
    fromY = press.getSceneY();
  }

  private void drag(MouseEvent drag) {
    picture.setTranslateX(drag.getSceneX() - fromX);
    picture.setTranslateY(drag.getSceneY() - fromY);
  }

  private void drop(MouseEvent release) {
    Bounds at = picture.getBoundsInParent();
    boolean moved = picture.getTranslateX() != 0 || picture.getTranslateY() != 0;
    picture.setTranslateX(0);
    picture.setTranslateY(0);
    if (moved) {
      layout
          .corner()
          .set(
              Corner.of(
                  at.getCenterY() < stage.getHeight() / 2, at.getCenterX() < stage.getWidth() / 2));
    }
  }
}
