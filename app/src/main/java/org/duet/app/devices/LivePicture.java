package org.duet.app.devices;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.duet.app.media.VideoPicture;
import org.duet.app.theme.OnScreen;
import org.jspecify.annotations.Nullable;

/** One's own picture as in a mirror; it fills its place, whose shape the style sheet says. */
public final class LivePicture extends Region {
  private final ImageView view = new ImageView();
  private final Rectangle corners = new Rectangle();
  private final ObservableValue<Boolean> seen;
  private @Nullable VideoPicture picture;

  /**
   * Shows what there is to see.
   *
   * @param pictures null while there is none
   */
  public LivePicture(String id, String name, ObservableValue<@Nullable VideoPicture> pictures) {
    setId(id);
    getStyleClass().add("live-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setScaleX(-1);
    corners.setArcWidth(32);
    corners.setArcHeight(32);
    setClip(corners);
    getChildren().setAll(view);
    view.imageProperty().bind(pictures.flatMap(shown -> shown == null ? null : shown.image()));
    view.imageProperty().subscribe(this::requestLayout);
    seen = OnScreen.of(this);
    pictures.subscribe(this::take);
    seen.subscribe(on -> tell());
  }

  private void take(@Nullable VideoPicture next) {
    if (picture != null) {
      picture.resize(0, 0);
    }
    picture = next;
    tell();
  }

  private void tell() {
    if (picture != null && seen != null) {
      // Twice the width: what stands out above and below is cut, and screens are finer than that.
      boolean on = seen.getValue();
      picture.resize(on ? (int) (2 * getWidth()) : 0, on ? (int) (2 * getHeight()) : 0);
    }
  }

  @Override
  protected void layoutChildren() {
    corners.setWidth(getWidth());
    corners.setHeight(getHeight());
    Image image = view.getImage();
    if (image != null) {
      double scale = Math.max(getWidth() / image.getWidth(), getHeight() / image.getHeight());
      double width = image.getWidth() * scale;
      double height = image.getHeight() * scale;
      view.setFitWidth(width);
      view.setFitHeight(height);
      view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }
    tell();
  }
}
