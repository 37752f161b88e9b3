package org.duet.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.duet.app.media.webrtc.library.MediaSettings;

/** What was asked for in place of a camera, on the command line. */
final class StandInCamera {
  private static final String PATTERN = "pattern";
  private static final String FILE = "file:";

  private StandInCamera() {}

  /** Whether this can be had; nothing asked for can. */
  static boolean isOne(String asked) {
    try {
      return asked.isEmpty() || asked.equals(PATTERN) || isFile(asked);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isFile(String asked) {
    return asked.startsWith(FILE) && Files.isReadable(file(asked));
  }

  private static Path file(String asked) {
    return Path.of(asked.substring(FILE.length())).toAbsolutePath();
  }

  /** With what was asked for; as they are where nothing was. */
  static MediaSettings in(MediaSettings usual, String asked) {
    if (asked.equals(PATTERN)) {
      return usual.withPattern();
    }
    return asked.startsWith(FILE) ? usual.withFilm(file(asked)) : usual;
  }
}
