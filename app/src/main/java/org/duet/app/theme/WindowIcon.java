package org.duet.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * What stands for a window where the desktop lists them: the artwork of the installed program, in
 * the sizes that desktops ask for.
 */
public final class WindowIcon {
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private WindowIcon() {}

  /** Gives it to this window. */
  public static void dress(Stage stage) {
    stage.getIcons().setAll(SIZES.stream().map(WindowIcon::image).toList());
  }

  static Image image(int size) {
    String file = "icon-" + size + ".png";
    try (InputStream from = WindowIcon.class.getResourceAsStream(file)) {
      if (from == null) {
        throw new IllegalStateException("no " + file);
      }
      return new Image(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
