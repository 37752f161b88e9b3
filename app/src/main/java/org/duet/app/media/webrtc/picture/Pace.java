package org.duet.app.media.webrtc.picture;

import java.util.function.LongSupplier;

/**
 * How a picture goes that another one changes with. From any thread.
 *
 * <pre>
 * still ──expect──▶ awaited ──a moment──▶ still
 *   │                  └──step──▶ moving ◀──step──┐
 *   └──────────step──────────────▶  │ └───────────┘
 *                    a while without a step ──▶ still
 * </pre>
 */
final class Pace {
  /** In nanoseconds: without a new frame for so long, a picture stands still. */
  private static final long STILL = 100_000_000;

  /** In nanoseconds: longer is not waited for a first frame. */
  private static final long MOMENT = 400_000_000;

  private final LongSupplier nanos;
  private volatile long stepped;
  private volatile long expected;
  private volatile boolean awaited;

  /**
   * @param nanos the time, as {@link System#nanoTime}
   */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    stepped = nanos.getAsLong() - STILL;
  }

  /** Its first frame is on its way. */
  void expect() {
    expected = nanos.getAsLong();
    awaited = true;
  }

  /** It shows another frame. */
  void step() {
    stepped = nanos.getAsLong();
    awaited = false;
  }

  boolean isMoving() {
    return nanos.getAsLong() - stepped < STILL;
  }

  boolean isAwaited() {
    return awaited && nanos.getAsLong() - expected < MOMENT;
  }
}
