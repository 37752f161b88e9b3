package org.duet.app.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The product's mark, two circles that meet, and its name. */
public final class Wordmark extends HBox {
  public Wordmark(String name) {
    getStyleClass().add("wordmark");
    Label text = new Label(name);
    text.getStyleClass().add("wordmark-name");
    getChildren().setAll(mark(), text);
  }

  private static StackPane mark() {
    Region one = new Region();
    one.getStyleClass().add("wordmark-one");
    Region other = new Region();
    other.getStyleClass().add("wordmark-other");
    StackPane mark = new StackPane(one, other);
    mark.getStyleClass().add("wordmark-mark");
    return mark;
  }
}
