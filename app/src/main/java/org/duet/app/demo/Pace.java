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

  /** How long a step stands before the next one. */
  Duration afterStep() {
    return unseen ? Duration.ZERO : TO_WATCH;
  }
}
