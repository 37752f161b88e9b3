package org.duet.app.media.webrtc.link;

import java.time.Duration;

/** So many in any second, and no more. Not for several threads. */
final class RateCap {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long[] last;
  private int at;
  private boolean full;

  RateCap(int perSecond) {
    last = new long[perSecond];
  }

  /**
   * Counts one more, if there is room for it.
   *
   * @param now in nanoseconds of a clock that never goes back
   */
  boolean allows(long now) {
    if (full && now - last[at] < SECOND) {
      return false;
    }
    last[at] = now;
    at = (at + 1) % last.length;
    full |= at == 0;
    return true;
  }
}
