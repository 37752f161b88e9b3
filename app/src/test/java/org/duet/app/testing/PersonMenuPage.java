package org.duet.app.testing;

import org.duet.app.theme.PersonMenu;

/** The menu behind the three dots, once it is open. */
public final class PersonMenuPage {
  private final WindowUnderTest window;

  PersonMenuPage(WindowUnderTest window) {
    this.window = window;
  }

  public void unmatch() {
    window.popup().id(PersonMenu.UNMATCH).click();
  }

  public SafetyPage block() {
    window.popup().id(PersonMenu.BLOCK).click();
    return new SafetyPage(window);
  }

  public SafetyPage report() {
    window.popup().id(PersonMenu.REPORT).click();
    return new SafetyPage(window);
  }
}
