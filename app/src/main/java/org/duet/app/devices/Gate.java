package org.duet.app.devices;

import java.util.Locale;

/**
 * Where a system asks people whether a program may see and hear them, and forbids it in silence.
 */
public enum Gate {
  MACOS,
  WINDOWS,
  NONE;

  public static Gate ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return MACOS;
    }
    return system.contains("windows") ? WINDOWS : NONE;
  }
}
