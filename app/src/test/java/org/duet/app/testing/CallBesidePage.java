package org.duet.app.testing;

import org.duet.app.call.CallParts;

/** What there is in a call beside the pictures, as a person uses it. */
public final class CallBesidePage {
  private final WindowUnderTest window;

  public CallBesidePage(WindowUnderTest window) {
    this.window = window;
  }

  /** Opens and closes what the two write. */
  public Locator chatToggle() {
    return window.id(CallParts.CHAT_TOGGLE);
  }

  /** That something was written meanwhile. */
  public Locator chatUnread() {
    return window.id(CallParts.CHAT_UNREAD);
  }

  public Locator chat() {
    return window.id(CallParts.CHAT);
  }

  /** Whether it is kept. */
  public Locator chatAbout() {
    return window.id(CallParts.CHAT_ABOUT);
  }

  public Locator chatLines() {
    return window.id(CallParts.CHAT_LINES);
  }

  public Locator chatField() {
    return window.id(CallParts.CHAT_FIELD);
  }

  public Locator chatSend() {
    return window.id(CallParts.CHAT_SEND);
  }

  public Locator chatClose() {
    return window.id(CallParts.CHAT_CLOSE);
  }

  /** Opens what there is no room for. */
  public Locator more() {
    return window.id(CallParts.MORE);
  }

  public Locator morePanel() {
    return window.id(CallParts.MORE_PANEL);
  }

  /** What is felt, over the picture, for a moment. */
  public Locator reactions() {
    return window.id(CallParts.REACTIONS);
  }

  public Locator mutedHint() {
    return window.id(CallParts.MUTED_HINT);
  }

  /** Hides and shows the own picture. */
  public Locator selfView() {
    return window.id(CallParts.SELF_VIEW);
  }

  public Locator fullScreen() {
    return window.id(CallParts.FULL_SCREEN);
  }

  /** Into a window of its own. */
  public Locator little() {
    return window.id(CallParts.LITTLE);
  }

  /** Something to talk about. */
  public Locator prompt() {
    return window.id(CallParts.PROMPT);
  }

  public Locator promptCard() {
    return window.id(CallParts.PROMPT_CARD);
  }

  public Locator promptWords() {
    return window.id(CallParts.PROMPT_WORDS);
  }

  public Locator promptNext() {
    return window.id(CallParts.PROMPT_NEXT);
  }

  public Locator promptClose() {
    return window.id(CallParts.PROMPT_CLOSE);
  }

  public Locator openKeys() {
    return window.id(CallParts.KEYS_OPEN);
  }

  /** Which key does what. */
  public Locator keys() {
    return window.id(CallParts.KEYS);
  }

  public Locator closeKeys() {
    return window.id(CallParts.KEYS_CLOSE);
  }

  /** Asks for more time. */
  public Locator extend() {
    return window.id(CallParts.EXTEND);
  }

  public Locator extendWords() {
    return window.id(CallParts.EXTEND_WORDS);
  }

  /** One of the reactions, by its name. */
  public Locator reaction(String name) {
    return window.id(CallParts.REACTION + name);
  }
}
