package org.duet.app.state;

import org.jspecify.annotations.Nullable;

/**
 * How a change of this person's picture stands. A picture that did not arrive is kept, for they
 * chose and cut it.
 *
 * <pre>
 * SETTLED ──chosen, or to be removed──▶ SENDING ──taken, or given up──▶ SETTLED
 *                                         ▲  │
 *                               try again │  ▼ not taken
 *                                        FAILED ──given up──▶ SETTLED
 * </pre>
 */
public sealed interface OwnPhoto {
  /** It is as the server has it. */
  record Settled() implements OwnPhoto {}

  /**
   * A change is under way.
   *
   * @param photo the new one; null where it is to be removed
   */
  record Sending(@Nullable Photo photo) implements OwnPhoto {}

  /**
   * It did not happen.
   *
   * @param photo as above
   */
  record Failed(@Nullable Photo photo, Trouble why) implements OwnPhoto {}
}
