package org.duet.app.devices;

import org.duet.app.machine.OperatingSystem;

/**
 * Where a system asks people whether a program may see and hear them, and forbids it in silence.
 */
public enum Gate {
  MACOS,
  WINDOWS,
  NONE;

  public static Gate ofThisSystem() {
    return switch (OperatingSystem.current()) {
      case MACOS -> MACOS;
      case WINDOWS -> WINDOWS;
      case LINUX, OTHER -> NONE;
    };
  }
}
