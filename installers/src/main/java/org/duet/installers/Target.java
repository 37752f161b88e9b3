package org.duet.installers;

import java.util.Locale;

/** The systems that Duet is packaged for. */
enum Target {
  LINUX,
  WINDOWS,
  MACOS;

  static Target current() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MACOS : LINUX;
  }

  /** The folder beside this module with what a package of the system needs. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
