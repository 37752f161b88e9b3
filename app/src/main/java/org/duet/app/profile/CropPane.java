package org.duet.app.profile;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.duet.app.i18n.Messages;

/**
 * Shows a square of a picture, which is moved by dragging or with the arrow keys, and brought
 * nearer with the wheel or plus and minus.
 */
final class CropPane extends StackPane {
  /** In pixels of the screen, as wide as high. */
  private static final double SIDE = 260;

  private static final double STEP = 12;

  /** How near one can get. */
  static final double MOST_ZOOM = 4;

  private static final double NEARER = 1.15;

  private final Image image;
  private final double scale;
  private final ImageView view;
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private double centreX;
  private double centreY;
  private double lastX;
  private double lastY;

  /**
   * Shows it.
   *
   * @param scale how many pixels of the picture itself one of what is shown stands for
   */
  CropPane(Image image, double scale, Messages messages) {
    this.image = image;
    this.scale = scale;
    view = new ImageView(image);
    setId(FormIds.PHOTO_CROP);
    getStyleClass().add("crop");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(messages.text("photo.crop"));
    setFocusTraversable(true);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setSmooth(true);
    Rectangle edge = new Rectangle(SIDE, SIDE);
    edge.setArcWidth(SIDE * 0.14);
    edge.setArcHeight(SIDE * 0.14);
    view.setClip(edge);
    getChildren().setAll(view);
    centreX = image.getWidth() / 2;
    centreY = image.getHeight() / 2;
    zoom.subscribe(() -> move(0, 0));
    move(0, 0);
    setOnMousePressed(this::remember);
    setOnMouseDragged(drag -> {
      move(lastX - drag.getX(), lastY - drag.getY());
      remember(drag);
    });
    setOnKeyPressed(this::pressed);
    setOnScroll(turn -> {
      near(Math.pow(NEARER, Math.signum(turn.getDeltaY())));
      turn.consume();
    });
  }

  private void near(double factor) {
    zoom.set(Math.clamp(zoom.get() * factor, 1, MOST_ZOOM));
  }

  private void remember(MouseEvent mouse) {
    requestFocus();
    lastX = mouse.getX();
    lastY = mouse.getY();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case LEFT -> move(-STEP, 0);
      case RIGHT -> move(STEP, 0);
      case UP -> move(0, -STEP);
      case DOWN -> move(0, STEP);
      case PLUS, ADD, EQUALS -> near(NEARER);
      case MINUS, SUBTRACT -> near(1 / NEARER);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** By so many pixels of the screen; never beyond the picture's edge. */
  private void move(double right, double down) {
    double step = side() / SIDE;
    double half = side() / 2;
    centreX = Math.clamp(centreX + right * step, half, Math.max(half, image.getWidth() - half));
    centreY = Math.clamp(centreY + down * step, half, Math.max(half, image.getHeight() - half));
    view.setViewport(new Rectangle2D(centreX - half, centreY - half, side(), side()));
  }

  private double side() {
    return Math.min(image.getWidth(), image.getHeight()) / zoom.get();
  }

  /** 1 shows the largest square there is. */
  DoubleProperty zoom() {
    return zoom;
  }

  /** In the pixels of the picture itself, as are the following. */
  int x() {
    return Math.max(0, whole(centreX - side() / 2));
  }

  int y() {
    return Math.max(0, whole(centreY - side() / 2));
  }

  int width() {
    return Math.max(1, whole(side()));
  }

  private int whole(double shown) {
    return (int) Math.floor(shown * scale);
  }
}
