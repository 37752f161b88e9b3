package org.duet.app.demo;

import java.time.Duration;

/**
 * How fast the play goes.
 *
 * @param talking how long the two talk
 * @param unseen whether nobody watches: then nothing waits to be seen
 */
record Pace(Duration talking, boolean unseen) {
  private static final Duration TO_WATCH = Duration.ofMillis(2500);

  /** Until what moves on screen has come to rest, so that it can be pictured. */
  private static final Duration TO_REST = Duration.ofMillis(600);

  /** How long a step stands before the next one. */
  Duration afterStep() {
    return unseen ? TO_REST : TO_WATCH;
  }
}
