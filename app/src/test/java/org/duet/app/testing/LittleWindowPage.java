package org.duet.app.testing;

import org.duet.app.call.CallParts;
import org.duet.app.theme.PersonMenu;

/** A call in a window of its own, that stays on top. */
public final class LittleWindowPage {
  private final WindowUnderTest window;

  /** In that window, not in the client's own. */
  public LittleWindowPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator name() {
    return window.id(CallParts.LITTLE_NAME);
  }

  /** How the connection stands, while all is not well. */
  public Locator link() {
    return window.id(CallParts.LITTLE_LINK);
  }

  /** That the person is muted. */
  public Locator muted() {
    return window.id(CallParts.LITTLE_MUTED);
  }

  /** That the picture is not clear. */
  public Locator blur() {
    return window.id(CallParts.LITTLE_BLUR);
  }

  /** What else can be done about the other, opened. */
  public PersonMenuPage menu() {
    window.id(PersonMenu.ID).click();
    return new PersonMenuPage(window);
  }

  /** Into the client's own window. */
  public Locator back() {
    return window.id(CallParts.LITTLE_BACK);
  }

  public Locator hangUp() {
    return window.id(CallParts.LITTLE_HANG_UP);
  }
}
