package org.duet.app.storage;

import java.nio.file.Path;
import java.util.Map;
import org.duet.app.machine.OperatingSystem;
import org.jspecify.annotations.Nullable;

/** Where a program's settings belong on this system. */
public final class ConfigFolder {
  private ConfigFolder() {}

  /** Of the person who runs this program. */
  public static Path ofThisUser() {
    return of(OperatingSystem.current(), System.getProperty("user.home"), System.getenv());
  }

  static Path of(OperatingSystem system, String home, Map<String, String> environment) {
    return switch (system) {
      case WINDOWS ->
          absoluteOr(environment.get("APPDATA"), Path.of(home, "AppData", "Roaming"))
              .resolve("Duet");
      case MACOS -> Path.of(home, "Library", "Application Support", "Duet");
      case LINUX, OTHER ->
          absoluteOr(environment.get("XDG_CONFIG_HOME"), Path.of(home, ".config")).resolve("duet");
    };
  }

  /** The XDG base directory specification: a relative path is to be ignored. */
  private static Path absoluteOr(@Nullable String path, Path otherwise) {
    return path == null || !Path.of(path).isAbsolute() ? otherwise : Path.of(path);
  }
}
