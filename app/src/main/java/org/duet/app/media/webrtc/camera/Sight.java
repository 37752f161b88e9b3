package org.duet.app.media.webrtc.camera;

import java.nio.ByteBuffer;
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

  /** One in so many of the bytes of a plane is looked at. */
  private static final int PLANE_STEP = 997;

  /** Of 128, which is no colour: less of blue, and of red, has only a strong green. */
  private static final int LITTLE_COLOUR = 60;

  private long lastNanos = System.nanoTime();

  /** A picture came: blue, green, red, a byte each. */
  void saw(byte[] bgr) {
    if (!isGreen(bgr)) {
      lastNanos = System.nanoTime();
    }
  }

  /** A picture came: how blue it is, and how red, each as a plane of I420. */
  void saw(ByteBuffer blue, ByteBuffer red) {
    if (!isGreen(blue, red)) {
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

  static boolean isGreen(ByteBuffer blue, ByteBuffer red) {
    for (int i = 0; i < blue.capacity(); i += PLANE_STEP) {
      if ((blue.get(i) & 255) > LITTLE_COLOUR || (red.get(i) & 255) > LITTLE_COLOUR) {
        return false;
      }
    }
    return true;
  }

  boolean isBlind() {
    return System.nanoTime() - lastNanos > PATIENCE.toNanos();
  }
}
