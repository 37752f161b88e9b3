package org.duet.app.media;

/** Whether this person's screen, or a window, is shown to the other in place of their camera. */
public sealed interface Share {
  /** Nothing is shared, and never was or by this person's will. */
  Share OFF = new Off(Why.NOT_WANTED);

  /** It is not. */
  record Off(Why why) implements Share {}

  /** This is. */
  record On(ScreenSource source) implements Share {}

  /** Why nothing is shared. */
  enum Why {
    NOT_WANTED,
    /** The window that was shared was closed. */
    CLOSED,
    /** It cannot be seen any more, or never could. */
    FAILED
  }
}
