package org.duet.app.media.webrtc.camera;

import java.time.Duration;

/**
 * Whether a camera shows anything. Some deliver no frames, some the green of a buffer that nobody
 * filled. On one thread.
 */
final class Sight {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int STEP = 3 * 997;
  private static final int MUCH = 90;
  private static final int LITTLE = 30;

  private long lastNanos = System.nanoTime();

  /** A picture came: blue, green, red, a byte each. */
  void saw(byte[] bgr) {
    if (!isGreen(bgr)) {
      lastNanos = System.nanoTime();
    }
  }

  /** Nothing but one strong green, which no room in the world is. */
  static boolean isGreen(byte[] bgr) {
    for (int i = 0; i + 2 < bgr.length; i += STEP) {
      boolean green =
          (bgr[i + 1] & 255) > MUCH && (bgr[i] & 255) < LITTLE && (bgr[i + 2] & 255) < LITTLE;
      if (!green) {
        return false;
      }
    }
    return true;
  }

  boolean isBlind() {
    return System.nanoTime() - lastNanos > PATIENCE.toNanos();
  }
}
