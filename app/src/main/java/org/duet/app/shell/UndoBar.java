package org.duet.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Undoable;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.KeyWords;
import org.duet.app.theme.Motion;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says what is about to happen, as long as it can be taken back. */
public final class UndoBar extends HBox {
  public static final String ID = "undo";
  public static final String TEXT = "undo-text";
  public static final String BUTTON = "undo-button";

  private final FrameViewModel model;
  private final Label text = Texts.wrapped("undo-text");
  private long shown;

  UndoBar(FrameViewModel model, Messages messages) {
    this.model = model;
    setId(ID);
    getStyleClass().add("undo-bar");
    text.setId(TEXT);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button undo =
        Buttons.of(BUTTON, messages.text("undo.undo"), Feather.CORNER_UP_LEFT, this::undo, "undo");
    getChildren().setAll(text, undo);
    undo.setTooltip(
        new Tooltip(
            messages.text(
                "place.shortcut",
                messages.text("undo.undo"),
                KeyWords.of(FrameKeys.UNDO, messages))));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    model.undo().subscribe(what -> what.ifPresentOrElse(this::show, () -> setVisible(false)));
  }

  private void show(Undoable what) {
    text.setText(model.words(what));
    setVisible(true);
    if (what.id() != shown) {
      shown = what.id();
      Motion.enter(this, () -> {});
    }
  }

  private void undo() {
    model.undo().get().ifPresent(model::undo);
  }
}
