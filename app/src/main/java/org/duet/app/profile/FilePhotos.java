package org.duet.app.profile;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the person choose a file in the system's own window. */
public final class FilePhotos implements PhotoSource {
  @Override
  public void choose(String kind, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(kind, "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.PNG"));
    Window owner = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File file = chooser.showOpenDialog(owner);
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }
}
