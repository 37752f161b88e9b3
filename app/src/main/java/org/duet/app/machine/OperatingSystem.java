package org.duet.app.machine;

import java.util.Locale;

/** The systems that Duet does something of its own on. */
public enum OperatingSystem {
  LINUX,
  MACOS,
  WINDOWS,
  /** Any other, such as a BSD: what only one of those above has is not looked for. */
  OTHER;

  private static final OperatingSystem CURRENT = of(System.getProperty("os.name", ""));

  /** The one this program runs on. */
  public static OperatingSystem current() {
    return CURRENT;
  }

  /**
   * By the name that Java has for it.
   *
   * @param osName such as {@code Mac OS X}, or {@code Darwin}, which has "win" in it
   */
  public static OperatingSystem of(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return MACOS;
    }
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("linux") ? LINUX : OTHER;
  }

  /** Whether this program runs on it. */
  public boolean isCurrent() {
    return this == CURRENT;
  }
}
