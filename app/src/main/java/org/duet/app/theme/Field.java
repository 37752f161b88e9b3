package org.duet.app.theme;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its label above, and what is wrong with it below. */
public final class Field extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /**
   * Lays them out.
   *
   * @param fault empty while nothing is wrong
   */
  public Field(String name, TextField input, ObservableValue<String> fault) {
    getStyleClass().add("field");
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(input);
    Label wrong = Texts.wrapped("field-fault");
    wrong.textProperty().bind(fault);
    Texts.hideWhileEmpty(wrong);
    input.setAccessibleText(name);
    // A screen reader hears what is wrong when it comes to the field.
    input.accessibleHelpProperty().bind(fault);
    fault.subscribe(text -> input.pseudoClassStateChanged(WRONG, !text.isEmpty()));
    getChildren().setAll(label, input, wrong);
  }
}
