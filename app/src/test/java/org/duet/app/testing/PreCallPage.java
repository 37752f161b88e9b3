package org.duet.app.testing;

import org.duet.app.shell.PreCallSheet;

/** How one looks and sounds, before the first call of a day. */
public final class PreCallPage {
  private final WindowUnderTest window;

  public PreCallPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(PreCallSheet.ID);
  }

  public Locator title() {
    return window.id(PreCallSheet.TITLE);
  }

  /** The devices that are tried here. */
  public SettingsPage devices() {
    return new SettingsPage(window);
  }

  public Locator start() {
    return window.id(PreCallSheet.START);
  }

  /** Calls without a look at oneself. */
  public Locator skip() {
    return window.id(PreCallSheet.SKIP);
  }

  public Locator cancel() {
    return window.id(PreCallSheet.CANCEL);
  }
}
