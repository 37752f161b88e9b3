package org.duet.app.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.KeyWords;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.SheetPane;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Which key does what, wherever the side bar is. */
public final class KeysSheet extends SheetPane {
  public static final String ID = "keys-sheet";
  public static final String CLOSE = "keys-close";

  private final List<FrameKeys.Key> keys;
  private final BooleanProperty open;
  private final Messages messages;

  /**
   * Hidden until it is wanted.
   *
   * @param open whether it is
   */
  KeysSheet(List<FrameKeys.Key> keys, BooleanProperty open, Messages messages) {
    super(ID);
    this.keys = keys;
    this.open = open;
    this.messages = messages;
    open.when(OnScreen.inWindow(this))
        .subscribe(wanted -> {
          if (wanted) {
            show();
          } else {
            putAway();
          }
        });
  }

  private void show() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("sheet-keys");
    // Two keys that do the same stand in one line.
    Map<String, List<FrameKeys.Key>> byWords =
        keys.stream().collect(groupingBy(FrameKeys.Key::does, LinkedHashMap::new, toList()));
    byWords.forEach(
        (does, same) -> line(grid, same.stream().map(FrameKeys.Key::key).toList(), does));
    line(grid, List.of(FrameKeys.COPY), messages.text("shortcuts.copy"));
    ask(
        new VBox(
            Texts.saying(messages.text("shortcuts.title"), "text-title"),
            grid,
            Texts.saying(messages.text("shortcuts.in-call"), "text-quiet")),
        answers(
            Buttons.of(CLOSE, messages.text("call.close"), Feather.X, this::escape, "primary")));
    requestFocus();
  }

  private void line(GridPane grid, List<KeyCombination> keys, String does) {
    HBox names = new HBox();
    names.getStyleClass().add("sheet-same");
    for (KeyCombination key : keys) {
      Label name = new Label(KeyWords.of(key, messages));
      name.getStyleClass().add("sheet-key");
      name.setMinWidth(USE_PREF_SIZE);
      names.getChildren().add(name);
    }
    grid.addRow(grid.getRowCount(), names, Texts.saying(does));
  }

  @Override
  protected void escape() {
    open.set(false);
  }
}
