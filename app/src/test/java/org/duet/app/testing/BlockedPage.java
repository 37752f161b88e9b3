package org.duet.app.testing;

import org.duet.app.safety.BlockedView;
import org.duet.app.theme.PersonIds;

/** The list of those who are kept away. */
public final class BlockedPage {
  private final WindowUnderTest window;

  public BlockedPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(BlockedView.ID);
  }

  public Locator back() {
    return window.id(BlockedView.BACK);
  }

  public Locator empty() {
    return window.id(BlockedView.EMPTY);
  }

  public Locator loading() {
    return window.id(BlockedView.LOADING);
  }

  public Locator failed() {
    return window.id(BlockedView.FAILED);
  }

  public Locator retry() {
    return window.id(BlockedView.RETRY);
  }

  public Row row(long userId) {
    return new Row(window.id(BlockedView.ROW + userId));
  }

  /** One person of the list. */
  public record Row(Locator root) {
    public Locator name() {
      return root.id(PersonIds.NAME);
    }

    public Locator unblock() {
      return root.id(BlockedView.UNBLOCK);
    }
  }
}
