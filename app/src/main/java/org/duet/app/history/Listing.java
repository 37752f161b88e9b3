package org.duet.app.history;

import java.util.List;

/** What there is to show of the calls. */
sealed interface Listing {
  record Loading() implements Listing {}

  /** They did not come; says why, in words. */
  record Failed(String why) implements Listing {}

  /** Nothing is known of them, and nobody can be asked. */
  record Offline() implements Listing {}

  record Empty() implements Listing {}

  /**
   * There are some, and none was missed.
   *
   * @param left of how many people it is not known yet
   */
  record NoneMissed(int left) implements Listing {}

  /**
   * There are some.
   *
   * @param why what is lacking, in words; empty for nothing
   * @param failed whether that can be asked for again
   */
  record Listed(List<Line> lines, String why, boolean failed) implements Listing {}
}
