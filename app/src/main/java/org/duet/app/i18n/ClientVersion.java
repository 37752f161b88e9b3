package org.duet.app.i18n;

import org.duet.app.machine.Installation;

/** Which client this is, in words. */
public final class ClientVersion {
  private ClientVersion() {}

  /** Only an installed client knows its version. */
  public static String in(Messages messages) {
    return Installation.version()
        .map(version -> messages.text("settings.version", version))
        .orElseGet(() -> messages.text("settings.version-none"));
  }
}
