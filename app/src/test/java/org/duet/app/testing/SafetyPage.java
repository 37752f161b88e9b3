package org.duet.app.testing;

import org.duet.app.safety.SafetySheet;

/** What is asked before somebody is kept away. */
public final class SafetyPage {
  private final WindowUnderTest window;

  public SafetyPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(SafetySheet.ID);
  }

  public Locator title() {
    return window.id(SafetySheet.TITLE);
  }

  public Locator block() {
    return window.id(SafetySheet.BLOCK);
  }

  public Locator close() {
    return window.id(SafetySheet.CLOSE);
  }

  /** One of the reasons: "harassment", "fake", "underage", "scam", "other". */
  public Locator reason(String name) {
    return window.id(SafetySheet.REASON + name);
  }

  public Locator details() {
    return window.id(SafetySheet.DETAILS);
  }

  public Locator withCall() {
    return window.id(SafetySheet.WITH_CALL);
  }

  public Locator send() {
    return window.id(SafetySheet.SEND);
  }

  public Locator trouble() {
    return window.id(SafetySheet.TROUBLE);
  }

  /** Undoes the blocking of this user, in the list of the blocked. */
  public Locator unblock(long userId) {
    return new BlockedPage(window).row(userId).unblock();
  }
}
