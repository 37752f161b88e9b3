package org.duet.app.desktop;

import java.util.concurrent.CompletableFuture;

/** An icon beside the clock. Methods return at once and may be called from any thread. */
public interface Tray extends AutoCloseable {
  /**
   * What it shows.
   *
   * @param tip the text of its tip, and what screen readers say
   * @param calls how many wait, drawn on it; 0: nothing
   * @param unread how many messages were not read, drawn where no call is more urgent
   * @param quiet whether it tells that nobody wants to be disturbed
   */
  record Look(String tip, int calls, int unread, boolean quiet) {}

  /** The texts of its menu. */
  record Words(String open, String doNotDisturb, String quit) {}

  /** All that is to be seen of it. */
  record Dress(Look look, Words words) {}

  /** What a person does with it; told on a thread of the tray's. */
  interface Hand {
    void open();

    void doNotDisturb(boolean on);

    void quit();
  }

  void show(Look look, Words words);

  /** Whether it is there to be seen; only then may a window go away without the program. */
  boolean isThere();

  /** True once it is there, which takes a while; open for as long as no tray came. */
  default CompletableFuture<Boolean> arrival() {
    return CompletableFuture.completedFuture(isThere());
  }

  @Override
  void close();
}
