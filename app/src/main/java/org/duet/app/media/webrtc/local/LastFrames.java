package org.duet.app.media.webrtc.local;

import java.time.Duration;
import java.util.concurrent.Future;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Inlet;
import org.jspecify.annotations.Nullable;

/**
 * How a picture ends: some black frames go out first, or what it showed last would stand on the
 * other's screen as if it were live. On the media thread.
 *
 * <pre>
 * calm ──before: a dark camera sends them──▶ on their way ──a moment──▶ the camera stops
 *  ▲ └───send: no camera is there─────────▶ on their way ──a moment──▶ calm
 *  └────────calm: there is a picture again──────┘
 * </pre>
 */
final class LastFrames {
  /** Long enough for some of them to go out. */
  private static final Duration MOMENT = Duration.ofMillis(150);

  private static final Duration FRAME = Duration.ofMillis(30);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private final WebRtcThread thread;
  private final Inlet inlet;
  private @Nullable Future<?> sending;
  private @Nullable Future<?> ending;

  /**
   * @param inlet takes them where no camera is there to send them
   */
  LastFrames(WebRtcThread thread, Inlet inlet) {
    this.thread = thread;
    this.inlet = inlet;
  }

  /** A camera that is dark already sends them; then this is done, which stops it. */
  void before(Runnable stop) {
    calm();
    ending = thread.after(MOMENT, stop);
  }

  /** Sends them where no camera does. */
  void send() {
    calm();
    sending = thread.every(FRAME, this::push);
    ending = thread.after(MOMENT, this::calm);
  }

  private void push() {
    FrameRing.Slot black = inlet.canvas(WIDTH, HEIGHT);
    black.black();
    inlet.push(black);
  }

  /** Whatever was still to come of an end comes no more. */
  void calm() {
    cancel(ending);
    cancel(sending);
    ending = null;
    sending = null;
  }

  private static void cancel(@Nullable Future<?> one) {
    if (one != null) {
      one.cancel(false);
    }
  }
}
