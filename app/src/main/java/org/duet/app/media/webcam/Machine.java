package org.duet.app.media.webcam;

import java.util.Locale;

/** What the native grabber does differently from system to system. */
final class Machine {
  private Machine() {}

  static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
  }

  /** One second, in the unit that the grabber of this system counts in. */
  static int oneSecond() {
    return isLinux() ? 1 : 1000;
  }
}
