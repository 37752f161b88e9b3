package org.duet.app.dashboard;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Wrapping;

/**
 * What can be done about a call, in one line: where the words of all do not fit, the last shows its
 * icon alone, instead of standing in a line of its own.
 */
final class PendingButtons extends Wrapping {
  private final Button last;
  private double allWords;

  /** The last one matters least. */
  PendingButtons(Button answer, Button decline, Button last) {
    super(answer, decline, last);
    this.last = last;
    getStyleClass().add("pending-buttons");
  }

  /** A line is as wide as this. */
  void fitInto(Region place) {
    Buttons.wordsWhile(place.widthProperty().map(width -> fit(width.doubleValue())), last);
  }

  /** Before it is laid out for the first time nobody knows how wide words are. */
  private boolean fit(double width) {
    if (width > 0 && last.getContentDisplay() == ContentDisplay.LEFT) {
      allWords = prefWidth(-1);
    }
    return width == 0 || width >= allWords;
  }
}
