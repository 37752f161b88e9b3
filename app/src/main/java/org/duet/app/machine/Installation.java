package org.duet.app.machine;

import java.util.Optional;

/** Whether this client was installed, and as which. */
public final class Installation {
  /** Set by the launcher that jpackage makes. */
  public static final String VERSION = "jpackage.app-version";

  private Installation() {}

  /** Empty for one that runs from where it was built. */
  public static Optional<String> version() {
    return Optional.ofNullable(System.getProperty(VERSION));
  }
}
