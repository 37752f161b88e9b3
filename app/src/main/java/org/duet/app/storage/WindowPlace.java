package org.duet.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a window stood, in the pixels of JavaFX.
 *
 * @param maximized whether it filled the screen; the rest tells where it goes when it does not
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  private static final Logger log = LoggerFactory.getLogger(WindowPlace.class);

  private static OwnFile file(Path folder) {
    return new OwnFile(folder.resolve("window"));
  }

  /** What was kept in this folder; empty where it is nothing, or nonsense. */
  public static Optional<WindowPlace> in(Path folder) {
    try {
      return file(folder).read().flatMap(WindowPlace::parse);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<WindowPlace> parse(String text) {
    try {
      String[] parts = text.strip().split(" ");
      double[] numbers = Arrays.stream(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
      boolean sane =
          numbers.length == 4
              && parts.length == 5
              && Arrays.stream(numbers).allMatch(Double::isFinite)
              && numbers[2] > 0
              && numbers[3] > 0;
      return sane
          ? Optional.of(
              new WindowPlace(
                  numbers[0], numbers[1], numbers[2], numbers[3], parts[4].equals("maximized")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Keeps it; where that is not possible, the next start does without. */
  public void keep(Path folder) {
    try {
      String state = maximized ? "maximized" : "normal";
      file(folder).write("%s %s %s %s %s".formatted(x, y, width, height, state));
    } catch (IOException e) {
      log.info("The window's place cannot be kept: {}", e.getClass().getSimpleName());
    }
  }
}
