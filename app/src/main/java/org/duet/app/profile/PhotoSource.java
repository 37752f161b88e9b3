package org.duet.app.profile;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where a person takes a picture from. To be used on the JavaFX thread. */
@FunctionalInterface
public interface PhotoSource {
  /**
   * Lets the person choose a file.
   *
   * @param kind what is to be chosen, in words
   * @param chosen told of it, on the JavaFX thread; not told of a change of mind
   */
  void choose(String kind, Consumer<Path> chosen);
}
