package org.duet.app.media.webrtc.camera;

import java.time.Duration;
import java.util.concurrent.Future;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.Planes;
import org.jspecify.annotations.Nullable;

/** A moving picture where no camera is: 640 × 360, thirty frames a second. */
final class SyntheticCamera implements Camera {
  private static final Duration PERIOD = Duration.ofNanos(33_333_333);

  private final WebRtcThread thread;
  private final MovingPicture picture;
  private final Outlet outlet;
  private final Planes black = Portrait.black();
  private boolean dark;
  private long lastNanos = System.nanoTime() - PERIOD.toNanos();
  private @Nullable Future<?> running;

  /**
   * @param outlet where the frames go
   */
  SyntheticCamera(WebRtcThread thread, MovingPicture picture, Outlet outlet) {
    this.outlet = outlet;
    this.thread = thread;
    this.picture = picture;
  }

  @Override
  public void start() {
    if (running == null) {
      running = thread.every(PERIOD, this::push);
    }
  }

  private void push() {
    long now = System.nanoTime();
    if (now - lastNanos < PERIOD.toNanos() / 2) {
      return; // the thread was busy and is catching up: nobody wants the frames of then
    }
    lastNanos = now;
    FrameRing.Slot slot = outlet.canvas(Portrait.WIDTH, Portrait.HEIGHT);
    (dark ? black : picture.next()).writeTo(slot);
    outlet.push(slot);
  }

  /** By itself: the library's own black frames carry a time that the encoder drops. */
  @Override
  public void dark(boolean dark) {
    this.dark = dark;
  }

  @Override
  public void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }

  @Override
  public void dispose() {}
}
