package org.duet.app.i18n;

/** Which client this is, in words. */
public final class ClientVersion {
  private ClientVersion() {}

  /** Only a packaged client knows its version. */
  public static String in(Messages messages) {
    String version = ClientVersion.class.getPackage().getImplementationVersion();
    return version == null
        ? messages.text("settings.version-none")
        : messages.text("settings.version", version);
  }
}
