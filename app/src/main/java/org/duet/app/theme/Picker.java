package org.duet.app.theme;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.util.StringConverter;

/** Makes lists that open, of things which have a key and are shown by a name. */
public final class Picker {
  private Picker() {}

  /**
   * An empty one.
   *
   * @param name for screen readers, of the box and of the list
   * @param shown the name of a thing, by its key
   */
  public static ComboBox<String> of(String id, String name, Function<String, String> shown) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Names(shown));
    box.skinProperty()
        .subscribe(skin -> {
          if (skin instanceof ComboBoxListViewSkin<?> list) {
            list.getPopupContent().setAccessibleText(name);
          }
        });
    return box;
  }

  /** Nobody types one. */
  private static final class Names extends StringConverter<String> {
    private final Function<String, String> shown;

    Names(Function<String, String> shown) {
      this.shown = shown;
    }

    @Override
    public String toString(String key) {
      return key == null ? "" : shown.apply(key);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }
}
