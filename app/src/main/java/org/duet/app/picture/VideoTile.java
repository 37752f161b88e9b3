package org.duet.app.picture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.duet.app.media.VideoPicture;
import org.duet.app.theme.OnScreen;
import org.jspecify.annotations.Nullable;

/**
 * Shows one moving picture, upright and in its own shape, and tells the picture how many pixels of
 * the screen it has: none while nobody can see it.
 */
public final class VideoTile extends Region {
  /**
   * In pixels. Frames are whole and even, which changes their shape by a pixel or two, and by that
   * what fills the same place: following it would go to and fro with each frame.
   */
  private static final int SLACK = 8;

  private final boolean mirrored;
  private Fit fit;
  private final ImageView view = new ImageView();
  private final RoundPicture round = new RoundPicture();
  private final Rectangle frame = new Rectangle();
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper hasPicture = new ReadOnlyBooleanWrapper();
  private final ObservableValue<Boolean> seen;
  private @Nullable VideoPicture picture;
  private int toldWidth;
  private int toldHeight;

  /** How a picture of another shape meets its frame. */
  public enum Fit {
    /** All of the picture, with bars. */
    WHOLE,
    /** All of the frame, with the picture's edges cut. */
    FILLED
  }

  public VideoTile(Fit fit, boolean mirrored, ObservableValue<@Nullable VideoPicture> pictures) {
    this.fit = fit;
    this.mirrored = mirrored;
    getStyleClass().add("video-tile");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setScaleX(mirrored ? -1 : 1);
    round.setScaleX(view.getScaleX());
    getChildren().setAll(view, round);
    view.imageProperty().bind(pictures.flatMap(shown -> shown == null ? null : shown.image()));
    view.imageProperty().subscribe(image -> hasPicture.set(image != null));
    view.imageProperty()
        .subscribe((before, now) -> {
          if (!isAsLarge(before, now)) { // or each frame would lay out the whole window
            requestLayout();
          } else if (round.isVisible()) {
            round.show(now);
          }
        });
    pictures
        .flatMap(shown -> shown == null ? null : shown.rotation())
        .map(Number::doubleValue)
        .orElse(0.0)
        .subscribe(degrees -> {
          view.setRotate(mirrored ? -degrees : degrees);
          requestLayout();
        });
    // Of what holds it: the tile itself shows no sooner than there is a picture.
    seen =
        parentProperty()
            .flatMap(OnScreen::of)
            .orElse(false)
            .flatMap(on -> wanted.map(want -> want && on));
    seen.subscribe(on -> tellSize());
    pictures.subscribe(this::take);
  }

  /** Shows something to be read rather than a face: all of it, and never mirrored. */
  public void asPage(boolean page, Fit otherwise) {
    fit = page ? Fit.WHOLE : otherwise;
    view.setScaleX(mirrored && !page ? -1 : 1);
    round.setScaleX(view.getScaleX());
    requestLayout();
  }

  private void take(@Nullable VideoPicture next) {
    if (picture != null) {
      tellHidden(picture);
    }
    picture = next;
    toldWidth = 0;
    toldHeight = 0;
    requestLayout();
    tellSize();
  }

  /** One's own picture, as in a mirror, which fills its place. */
  public static VideoTile mirror(
      String id, String name, ObservableValue<@Nullable VideoPicture> pictures) {
    VideoTile tile = new VideoTile(Fit.FILLED, true, pictures);
    tile.setId(id);
    tile.setAccessibleText(name);
    return tile;
  }

  private static boolean isAsLarge(@Nullable Image one, @Nullable Image other) {
    return one != null
        && other != null
        && one.getWidth() == other.getWidth()
        && one.getHeight() == other.getHeight();
  }

  /** Whether the screen shows this tile at all. */
  public BooleanProperty wanted() {
    return wanted;
  }

  /** Whether there is a picture. */
  public ReadOnlyBooleanProperty hasPicture() {
    return hasPicture.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    frame.setWidth(getWidth());
    frame.setHeight(getHeight());
    frame.setArcWidth(2 * radius());
    frame.setArcHeight(2 * radius());
    Image image = view.getImage();
    boolean isRound = image != null && radius() > 0 && view.getRotate() == 0;
    view.setVisible(!isRound);
    round.setVisible(isRound);
    setClip(isRound ? null : frame);
    if (image != null) {
      double scale = scaleOf(image);
      view.setFitWidth(image.getWidth() * scale);
      view.setFitHeight(image.getHeight() * scale);
      layoutInArea(view, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
      if (isRound) {
        round.fit(image, scale, getWidth(), getHeight(), radius());
      }
    }
    if (!isRound) {
      round.clear();
    }
    tellSize();
  }

  /** The picture's corners are as round as the style sheet makes those of the tile. */
  private double radius() {
    Background background = getBackground();
    return background == null || background.getFills().isEmpty()
        ? 0
        : background.getFills().getFirst().getRadii().getTopLeftHorizontalRadius();
  }

  private double scaleOf(Image image) {
    boolean lying = isTurned();
    double across = getWidth() / (lying ? image.getHeight() : image.getWidth());
    double down = getHeight() / (lying ? image.getWidth() : image.getHeight());
    return fit == Fit.WHOLE ? Math.min(across, down) : Math.max(across, down);
  }

  private boolean isTurned() {
    return Math.round(view.getRotate()) % 180 != 0;
  }

  /** As it stands on the screen, after it is turned. */
  private void tellSize() {
    if (picture == null) {
      return;
    }
    if (!seen.getValue() || getWidth() < 1 || getHeight() < 1) {
      tellHidden(picture);
      return;
    }
    Image image = view.getImage();
    double width = image == null ? getWidth() : image.getWidth() * scaleOf(image);
    double height = image == null ? getHeight() : image.getHeight() * scaleOf(image);
    boolean turned = image != null && isTurned();
    Window window = getScene().getWindow();
    tell(
        picture,
        (turned ? height : width) * window.getOutputScaleX(),
        (turned ? width : height) * window.getOutputScaleY());
  }

  private void tell(VideoPicture to, double width, double height) {
    if (Math.abs(width - toldWidth) > SLACK || Math.abs(height - toldHeight) > SLACK) {
      toldWidth = (int) Math.round(width);
      toldHeight = (int) Math.round(height);
      to.resize(toldWidth, toldHeight);
    }
  }

  private void tellHidden(VideoPicture to) {
    toldWidth = 0;
    toldHeight = 0;
    to.resize(0, 0);
  }
}
