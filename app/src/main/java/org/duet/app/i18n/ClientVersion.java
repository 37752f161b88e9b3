package org.duet.app.i18n;

/** Which client this is, in words. */
public final class ClientVersion {
  /** Set by the launcher that jpackage makes. */
  static final String PROPERTY = "jpackage.app-version";

  private ClientVersion() {}

  /** Only a packaged client knows its version. */
  public static String in(Messages messages) {
    String version = System.getProperty(PROPERTY);
    return version == null
        ? messages.text("settings.version-none")
        : messages.text("settings.version", version);
  }
}
