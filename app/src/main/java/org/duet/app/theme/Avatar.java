package org.duet.app.theme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * A person's generated portrait: their initials on one of a few gradients, always the same for the
 * same person. Sizes come from the style sheet.
 */
public final class Avatar extends StackPane {
  private static final int GRADIENTS = 8;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private final Label initials = new Label();
  private String gradient = "";

  /** How large a portrait is, by the name of its style class. */
  public enum Size {
    SMALL("avatar-small"),
    MEDIUM("avatar-medium"),
    LARGE("avatar-large"),
    HUGE("avatar-huge");

    private final String styleClass;

    Size(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  public Avatar(Size size) {
    getStyleClass().addAll("avatar", size.styleClass);
    initials.getStyleClass().add("avatar-initials");
    initials.setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    getChildren().setAll(initials);
  }

  public void show(long userId, String name) {
    getStyleClass().remove(gradient);
    gradient = "avatar-gradient-" + Math.floorMod(userId, GRADIENTS);
    getStyleClass().add(gradient);
    initials.setText(initialsOf(name));
    setAccessibleText(name);
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
