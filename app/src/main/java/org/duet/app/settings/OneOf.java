package org.duet.app.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A row of choices of which one holds, at once. */
final class OneOf {
  private OneOf() {}

  /**
   * All of them, one chosen.
   *
   * @param id followed by the choice
   */
  static <E> FlowPane of(
      List<E> all, String id, Function<E, String> name, E now, Consumer<E> choose) {
    ToggleGroup group = new ToggleGroup();
    FlowPane line = new FlowPane();
    line.getStyleClass().add("settings-choice");
    for (E one : all) {
      RadioButton button = new RadioButton(name.apply(one));
      button.setId(id + one);
      button.setAccessibleText(button.getText());
      button.setToggleGroup(group);
      button.setSelected(one.equals(now));
      button.setOnAction(pick -> choose.accept(one));
      line.getChildren().add(button);
    }
    return line;
  }
}
