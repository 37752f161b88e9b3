package org.duet.app.testing;

import org.duet.app.dashboard.NoticeList;

/** What did not happen, above every place, as a person reads and closes it. */
public final class NoticesPage {
  private final WindowUnderTest window;

  public NoticesPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(NoticeList.ID);
  }

  public Notice notice(long id) {
    return new Notice(window.id(NoticeList.LINE + id));
  }

  /** One of them. */
  public record Notice(Locator root) {
    /** Copies what the machine noted, where it noted something. */
    public Locator copy() {
      return root.id(NoticeList.COPY);
    }

    public Locator close() {
      return root.id(NoticeList.CLOSE);
    }
  }
}
