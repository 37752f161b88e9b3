package org.duet.app.media;

/**
 * Something on this machine that can be shown to the other.
 *
 * @param id known to whoever listed it
 * @param title of a window what stands above it, made by whoever made the window; of a screen its
 *     number, and its size where that is known
 */
public record ScreenSource(String id, Kind kind, String title) {
  /** What it is. */
  public enum Kind {
    SCREEN,
    WINDOW
  }

  /** Without the title, which must not reach a log. */
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
