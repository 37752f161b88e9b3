package org.duet.app.theme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A person's portrait: their picture, or a generated one of their initials on one of a few
 * gradients, always the same for the same person. Sizes come from the style sheet.
 */
public final class Avatar extends StackPane {
  private static final int GRADIENTS = 8;
  private static final String SQUARE = Size.POSTER.styleClass;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private final Label initials = new Label();
  private final ImageView picture = new ImageView();
  private final Portraits portraits;

  /** A portrait that is not shown any more is not to be held by the picture. */
  private final ObservableValue<Boolean> inWindow = OnScreen.inWindow(this);

  private Subscription look = Subscription.EMPTY;
  private @Nullable Portrait portrait;
  private String gradient = "";

  /** How many pixels of the screen are one of the layout. */
  private double scale = 1;

  private long shown = -1;

  /** How large a portrait is, by the name of its style class. */
  public enum Size {
    SMALL("avatar-small"),
    MEDIUM("avatar-medium"),
    LARGE("avatar-large"),
    HUGE("avatar-huge"),
    /** Nearly square, as large as a card allows. */
    POSTER("avatar-poster");

    private final String styleClass;

    Size(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  /** Of initials alone. */
  public Avatar(Size size) {
    this(size, Portraits.NONE);
  }

  /** With the person's picture above the initials, where there is one. */
  public Avatar(Size size, Portraits portraits) {
    this.portraits = portraits;
    getStyleClass().addAll("avatar", size.styleClass);
    initials.getStyleClass().add("avatar-initials");
    initials.setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    picture.fitWidthProperty().bind(widthProperty());
    picture.fitHeightProperty().bind(heightProperty());
    picture.setSmooth(true);
    picture.setManaged(false);
    getChildren().setAll(initials, picture);
    widthProperty().subscribe(this::cut);
    heightProperty().subscribe(this::cut);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleXProperty)
        .when(inWindow)
        .subscribe(this::scaled);
  }

  private void scaled(@Nullable Number pixels) {
    scale = pixels == null ? scale : pixels.doubleValue();
    cut();
  }

  /** The picture has the portrait's own shape, and its middle is seen. */
  private void cut() {
    if (portrait == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    Image image = portrait.covering(getWidth() * scale, getHeight() * scale);
    picture.setImage(image);
    double shrunk = Math.min(image.getWidth() / getWidth(), image.getHeight() / getHeight());
    double across = getWidth() * shrunk;
    double down = getHeight() * shrunk;
    picture.setViewport(
        new Rectangle2D(
            (image.getWidth() - across) / 2, (image.getHeight() - down) / 2, across, down));
    Rectangle edge = new Rectangle(getWidth(), getHeight());
    double round =
        Math.min(getWidth(), getHeight()) * (getStyleClass().contains(SQUARE) ? 0.14 : 1);
    edge.setArcWidth(round);
    edge.setArcHeight(round);
    picture.setClip(edge);
  }

  public void show(long userId, String name) {
    if (userId == shown && name.equals(getAccessibleText())) {
      return; // to change a style class and back costs as much as a new one
    }
    shown = userId;
    look.unsubscribe();
    look = portraits.of(userId).when(inWindow).subscribe(found -> draw(found));
    getStyleClass().remove(gradient);
    gradient = "avatar-gradient-" + Math.floorMod(userId, GRADIENTS);
    getStyleClass().add(gradient);
    initials.setText(initialsOf(name));
    setAccessibleText(name);
  }

  private void draw(@Nullable Portrait found) {
    portrait = found;
    picture.setImage(null);
    picture.setVisible(found != null);
    initials.setVisible(found == null);
    cut();
  }

  /** The first letters of the first and the last word, as people write them on a card. */
  static String initialsOf(String name) {
    List<String> words =
        BETWEEN_WORDS.splitAsStream(name.strip()).filter(word -> !word.isEmpty()).toList();
    return IntStream.of(0, words.size() - 1)
        .distinct()
        .filter(place -> place >= 0 && place < words.size())
        .mapToObj(words::get)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
