package org.duet.app.practice;

import java.time.Duration;

/**
 * How quickly people react.
 *
 * @param answer after how long they answer, or decline
 * @param write after how long they write back
 * @param firstCall after how long somebody calls for the first time
 * @param nextCall after how long they call again
 */
record Pace(Duration answer, Duration write, Duration firstCall, Duration nextCall) {
  static final Pace USUAL =
      new Pace(
          Duration.ofMillis(2500),
          Duration.ofMillis(1800),
          Duration.ofSeconds(20),
          Duration.ofMinutes(3));
}
