package org.duet.app.testing;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** What a screen reader would call a thing. To be used on the JavaFX thread. */
public final class Accessible {
  private Accessible() {}

  /** Its accessible text, else what is written on it, else what the label for it says; or empty. */
  public static String nameOf(Node node) {
    String own = node instanceof Labeled labeled ? labeled.getText() : "";
    return Stream.<Supplier<String>>of(node::getAccessibleText, () -> own, () -> labelFor(node))
        .map(Supplier::get)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String labelFor(Node node) {
    return node.getScene() == null
        ? ""
        : Locator.below(node.getScene().getRoot())
            .filter(other -> other instanceof Label label && label.getLabelFor() == node)
            .map(label -> ((Label) label).getText())
            .findFirst()
            .orElse("");
  }
}
