package org.duet.app.call;

/** What the client runs on, for a report of a call. */
final class ThisSystem {
  private ThisSystem() {}

  static String name() {
    return "%s %s, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
