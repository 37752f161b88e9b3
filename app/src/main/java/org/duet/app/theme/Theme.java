package org.duet.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Dresses windows: AtlantaFX underneath, our tokens above, light or dark. One per client, so that
 * two clients in one JVM can look different. To be used on the JavaFX thread.
 */
public final class Theme {
  private static final List<String> FONTS =
      List.of("Manrope-Medium", "Manrope-SemiBold", "Manrope-Bold", "Vollkorn-SemiBold");

  /** What a person may choose. */
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK;

    /** The one with this name; the system's where there is none. */
    public static Appearance named(String name) {
      return Arrays.stream(values())
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElse(SYSTEM);
    }
  }

  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);

  public Theme() {
    FONTS.forEach(Theme::loadFont);
  }

  public ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  /** Dresses this window, and keeps it dressed when the choice or the system's look changes. */
  public void dress(Scene scene) {
    scene.getStylesheets().add(sheet(Theme.class, "tokens.css"));
    appearance
        .when(OnScreen.inWindow(scene))
        .subscribe(choice -> scene.getPreferences().setColorScheme(schemeFor(choice)));
    // What the system prefers arrives here too, while nothing else was chosen.
    scene.getPreferences().colorSchemeProperty().subscribe(scheme -> base(scene, scheme));
  }

  /** The address of a feature's own style sheet, which lies beside the feature's class. */
  public static String sheet(Class<?> feature, String name) {
    URL found = feature.getResource(name);
    return Objects.requireNonNull(found, name).toExternalForm();
  }

  private static void base(Scene scene, ColorScheme scheme) {
    boolean dark = scheme == ColorScheme.DARK;
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  @SuppressWarnings("NullAway") // null is how a scene is told to follow the system
  private static ColorScheme schemeFor(Appearance choice) {
    return switch (choice) {
      case SYSTEM -> null;
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  private static void loadFont(String name) {
    try (InputStream file = Theme.class.getResourceAsStream("fonts/" + name + ".ttf")) {
      Font.loadFont(Objects.requireNonNull(file, name), 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
