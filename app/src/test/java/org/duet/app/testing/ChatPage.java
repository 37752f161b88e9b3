package org.duet.app.testing;

import org.duet.app.chat.ChatView;
import org.duet.app.theme.PersonMenu;

/** What two people write, as one of them uses it. */
public final class ChatPage {
  private final WindowUnderTest window;

  public ChatPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(ChatView.ID);
  }

  public Locator name() {
    return root().id(ChatView.NAME);
  }

  public Locator presence() {
    return root().id(ChatView.PRESENCE);
  }

  public Locator call() {
    return root().id(ChatView.CALL);
  }

  public Locator back() {
    return root().id(ChatView.BACK);
  }

  public Locator draft() {
    return root().id(ChatView.DRAFT);
  }

  public Locator send() {
    return root().id(ChatView.SEND);
  }

  /** How many characters are left, near the end. */
  public Locator left() {
    return root().id(ChatView.LEFT);
  }

  public Locator hint() {
    return root().id(ChatView.HINT);
  }

  /** The text of a message that says exactly this. */
  public Locator said(String body) {
    return root().id(ChatView.LINES).label(body);
  }

  public Locator lines() {
    return root().id(ChatView.LINES);
  }

  /** Asks again for what was said before, where that failed. */
  public Locator older() {
    return root().id(ChatView.OLDER);
  }

  /** Wherever in what was fetched it is. */
  public Bubble reveal(long sender, String clientId) {
    return new Bubble(lines().reveal(ChatView.BUBBLE + sender + ":" + clientId));
  }

  public Bubble bubble(long sender, String clientId) {
    return new Bubble(window.id(ChatView.BUBBLE + sender + ":" + clientId));
  }

  /** What else can be done about the other, opened. */
  public PersonMenuPage menu() {
    root().id(PersonMenu.ID).click();
    return new PersonMenuPage(window);
  }

  /** One message. */
  public record Bubble(Locator root) {
    public Locator body() {
      return root.id(ChatView.BODY);
    }

    /** When it was said, or how far it came. */
    public Locator stamp() {
      return root.id(ChatView.STAMP);
    }

    /** Into the clipboard, by its menu. */
    public void copy() {
      root.menu().id(ChatView.COPY).click();
    }

    public Locator retry() {
      return root.id(ChatView.RETRY);
    }

    public Locator discard() {
      return root.id(ChatView.DISCARD);
    }
  }
}
