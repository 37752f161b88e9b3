package org.duet.app.media.webrtc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The camera that the system of a {@link CameraProcess} lists, as the test steers it. */
public final class ListedCamera {
  /** As {@code src/test/native/camera} says it. */
  public static final String NAME = "Camera of the tests";

  /** The hue of the left half of its picture. */
  public static final int LEFT = 30;

  /** The hue of the right half of its picture. */
  public static final int RIGHT = 210;

  /** Names the file by which it is steered. */
  static final String STEERED = "DUET_TEST_CAMERA";

  private static final Path FILE = Path.of(System.getenv().getOrDefault(STEERED, "nowhere"));

  /** What it does while it is plugged in; {@code camera.h} says more of each. */
  public enum State {
    GOOD,
    GREEN,
    STILL,
    SHORT,
    FOREIGN,
    BUSY,
    LOCKED,
    NARROW,
    LEAVING,
    STARTING
  }

  private ListedCamera() {}

  /** Plugs it in, if it is not, and has it behave like this from now on. */
  public static void plug(State state) {
    try {
      Path next = Files.writeString(FILE.resolveSibling("next"), word(state));
      Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE); // it reads at any time
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Pulls it out, as people do; nothing where it is not plugged in. */
  public static void pull() {
    try {
      Files.deleteIfExists(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
