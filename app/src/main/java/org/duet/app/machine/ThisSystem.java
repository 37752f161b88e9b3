package org.duet.app.machine;

/** What the client runs on, in words for a report of a call. */
public final class ThisSystem {
  private ThisSystem() {}

  public static String name() {
    return "%s %s, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
