package org.duet.app.media.webrtc.library;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect until the first path is found
 * @param grace before the first new try
 * @param retry between tries
 * @param giveUp since the link was lost
 * @param look between looks for what is plugged in
 */
public record Patience(
    Duration connect, Duration grace, Duration retry, Duration giveUp, Duration look) {
  public Patience(Duration connect, Duration grace, Duration retry, Duration giveUp) {
    this(connect, grace, retry, giveUp, Duration.ofSeconds(2));
  }

  /** The same, but devices are looked for at other times. */
  public Patience looking(Duration next) {
    return new Patience(connect, grace, retry, giveUp, next);
  }

  /** Before the first new try, where there was no path yet: what was said may have been lost. */
  public Duration first() {
    return connect.dividedBy(4);
  }

  /** What people are given. */
  public static Patience usual() {
    return new Patience(
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        Duration.ofSeconds(8),
        Duration.ofSeconds(60));
  }
}
