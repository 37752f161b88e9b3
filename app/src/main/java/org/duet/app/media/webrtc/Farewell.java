package org.duet.app.media.webrtc;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * Lets a goodbye arrive before what carries it is closed: whoever hears none waits for somebody who
 * is gone. On the media thread.
 *
 * <pre>
 * ──begin──▶ a goodbye is on its way ──heard, or a moment──▶ closed
 *     └──────────────────none is──────────────────────────▶┘
 * </pre>
 */
final class Farewell {
  /** How long a goodbye may take to arrive. */
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final WebRtcThread thread;
  private final Runnable close;
  private @Nullable Future<?> waiting;

  /**
   * @param close run once
   */
  Farewell(WebRtcThread thread, Runnable close) {
    this.thread = thread;
    this.close = close;
  }

  /**
   * Once.
   *
   * @param onItsWay whether there is any goodbye to wait for; where that cannot be said there is
   *     none
   */
  void begin(BooleanSupplier onItsWay) {
    try {
      if (onItsWay.getAsBoolean()) {
        waiting = thread.after(MOMENT, this::end);
      }
    } finally {
      if (waiting == null) {
        close.run();
      }
    }
  }

  /** It was heard, or is not waited for any more. Any number of times. */
  void end() {
    if (waiting != null) {
      waiting.cancel(false);
      waiting = null;
      close.run();
    }
  }
}
