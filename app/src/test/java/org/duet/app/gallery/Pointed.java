package org.duet.app.gallery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/**
 * Buttons as they look while the pointer is on them, while the keyboard is, and while both are: a
 * colour that only one of the rules sets must be readable on what the other paints. On the JavaFX
 * thread.
 */
final class Pointed {
  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
  private static final PseudoClass KEYS = PseudoClass.getPseudoClass("focus-visible");

  private Pointed() {}

  /** Which texts cannot be read then. */
  static List<String> faults(Scene scene) {
    return Stream.of(Set.of(HOVER), Set.of(KEYS), Set.of(HOVER, KEYS))
        .flatMap(how -> faults(scene, how).stream().map(fault -> fault + " with " + how))
        .toList();
  }

  private static List<String> faults(Scene scene, Set<PseudoClass> how) {
    List<ButtonBase> buttons =
        scene.getRoot().lookupAll("*").stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .toList();
    buttons.forEach(button -> how.forEach(state -> button.pseudoClassStateChanged(state, true)));
    List<String> faults = new Contrast(scene, scene.snapshot(null)).faultsOfButtons();
    buttons.forEach(button -> {
      button.pseudoClassStateChanged(HOVER, button.isHover());
      button.pseudoClassStateChanged(KEYS, button.isFocusVisible());
    });
    return faults;
  }
}
