package org.duet.app.picture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
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

  /**
   * So much smaller than it is, a picture is shown until the one comes that was asked for: what
   * JavaFX keeps to fill a rectangle with it would stay as large as it is.
   */
  private static final double MUCH_SMALLER = 0.5;

  private final boolean mirrored;
  private Fit fit;
  private final ImageView view = new ImageView();
  private final RoundPicture round = new RoundPicture();
  private final Rectangle frame = new Rectangle();
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
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
    image.bind(pictures.flatMap(shown -> shown == null ? null : shown.image()));
    image.subscribe(now -> hasPicture.set(now != null));
    image.subscribe((before, now) -> {
      if (now != null && isAsLarge(before, now)) { // or each frame would lay out the whole window
        draw(now, round.isVisible());
      } else {
        draw(null, false);
        requestLayout();
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

  private static boolean isAsLarge(@Nullable Image one, Image other) {
    return one != null
        && one.getWidth() == other.getWidth()
        && one.getHeight() == other.getHeight();
  }

  /** By one of the two; the other holds on to no image, which what is not seen else does. */
  private void draw(@Nullable Image now, boolean rounded) {
    view.setImage(rounded ? null : now);
    if (rounded && now != null) {
      round.show(now);
    } else {
      round.clear();
    }
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
    Image now = image.get();
    double scale = now == null ? 1 : scaleOf(now);
    boolean isRound = now != null && radius() > 0 && view.getRotate() == 0 && isAsAsked(scale);
    view.setVisible(!isRound);
    round.setVisible(isRound);
    setClip(isRound ? null : frame);
    if (now != null) {
      view.setFitWidth(now.getWidth() * scale);
      view.setFitHeight(now.getHeight() * scale);
      layoutInArea(view, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
      if (isRound) {
        round.fit(now, scale, getWidth(), getHeight(), radius());
      }
    }
    draw(now, isRound);
    tellSize();
  }

  private boolean isAsAsked(double scale) {
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window == null || scale * window.getOutputScaleX() > MUCH_SMALLER;
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
    Scene scene = getScene();
    if (scene == null) { // it comes into a window: its holder is there already
      requestLayout();
      return;
    }
    Image now = image.get();
    double width = now == null ? getWidth() : now.getWidth() * scaleOf(now);
    double height = now == null ? getHeight() : now.getHeight() * scaleOf(now);
    boolean turned = now != null && isTurned();
    Window window = scene.getWindow();
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
