package org.duet.app.testing;

import org.duet.app.call.CallParts;

/** Sharing a screen or a window in a call, as a person does it. */
public final class SharePage {
  private final WindowUnderTest window;

  public SharePage(WindowUnderTest window) {
    this.window = window;
  }

  /** Opens what can be shared, or stops sharing. */
  public Locator button() {
    return window.id(CallParts.SHARE);
  }

  public Locator panel() {
    return window.id(CallParts.SHARE_PANEL);
  }

  /** A screen or a window; by the id of its source. */
  public Locator source(String id) {
    return window.id(CallParts.SHARE_SOURCE + id);
  }

  /** Why there is nothing to choose from. */
  public Locator words() {
    return window.id(CallParts.SHARE_WORDS);
  }

  public Locator start() {
    return window.id(CallParts.SHARE_START);
  }

  public Locator cancel() {
    return window.id(CallParts.SHARE_CLOSE);
  }

  /** Says that something is shared, and what. */
  public Locator bar() {
    return window.id(CallParts.SHARE_BAR);
  }

  public Locator stop() {
    return window.id(CallParts.SHARE_STOP);
  }

  /** Round the call while something is shared. */
  public Locator frame() {
    return window.id(CallParts.SHARE_FRAME);
  }

  /** Why it ended by itself. */
  public Locator notice() {
    return window.id(CallParts.SHARE_NOTICE);
  }

  /** That the other shares. */
  public Locator otherShares() {
    return window.id(CallParts.OTHER_SHARES);
  }

  /** Looks anew for what there is. */
  public Locator again() {
    return window.id(CallParts.SHARE_AGAIN);
  }

  public Locator closeNotice() {
    return window.id(CallParts.SHARE_NOTICE_CLOSE);
  }

  /** On top of all windows, while another one than the call's is used. */
  public Locator topBar() {
    return window.popup().id(CallParts.SHARE_TOP_BAR);
  }

  public Locator topStop() {
    return window.popup().id(CallParts.SHARE_TOP_STOP);
  }
}
