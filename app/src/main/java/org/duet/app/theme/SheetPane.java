package org.duet.app.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lies over everything while it asks something; hidden while it does not. */
public abstract class SheetPane extends StackPane {
  protected SheetPane(String id) {
    setId(id);
    getStyleClass().add("sheet");
    getStylesheets().add(Theme.sheet(SheetPane.class, "sheet.css"));
    setAccessibleRole(AccessibleRole.DIALOG);
    setFocusTraversable(true);
    setVisible(false);
    setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        escape();
        key.consume();
      }
    });
  }

  /** The person wants none of it. */
  protected abstract void escape();

  /** Asks this, in place of what it asked before; the focus stays where it is. */
  protected final void ask(VBox card) {
    card.getStyleClass().addAll("card", "lifted", "sheet-card");
    card.setMaxHeight(USE_PREF_SIZE);
    name(card);
    StackPane around = new StackPane(card);
    around.getStyleClass().add("sheet-around");
    // On a low window it scrolls instead of losing its ends.
    ScrollPane scroll = Scroll.of(around);
    scroll.setFitToHeight(true);
    getChildren().setAll(scroll);
    setVisible(true);
  }

  /** The same, of much that may have to scroll, while the answers stay in reach. */
  protected final void ask(VBox much, FlowPane answers) {
    much.getStyleClass().add("sheet-over");
    WithFoot both = new WithFoot(much, answers);
    VBox.setVgrow(both, Priority.ALWAYS);
    ask(new VBox(both));
    // What scrolls in there cannot be found from outside yet.
    name(much);
  }

  /** What it asks is its name. */
  private void name(Node asked) {
    setAccessibleText(
        asked.lookup(".text-title") instanceof Labeled title ? title.getText() : null);
  }

  protected final void putAway() {
    setVisible(false);
    getChildren().clear();
  }

  /** The row of what can be answered. */
  public static FlowPane answers(Node... buttons) {
    FlowPane row = new FlowPane(buttons);
    row.getStyleClass().add("sheet-buttons");
    return row;
  }
}
