package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Planes;
import org.jspecify.annotations.Nullable;

/** A moving picture where no camera is: 640 × 360, thirty frames a second. */
final class SyntheticCamera implements Camera {
  private static final Duration PERIOD = Duration.ofNanos(33_333_333);

  private final WebRtcThread thread;
  private final MovingPicture picture;
  private final CustomVideoSource source;
  private final FrameRing ring = new FrameRing(Portrait.WIDTH, Portrait.HEIGHT);
  private final Planes black = Portrait.black();
  private boolean dark;
  private long lastNanos = System.nanoTime() - PERIOD.toNanos();
  private @Nullable Future<?> running;

  /**
   * @param source where the frames go
   */
  SyntheticCamera(
      WebRtcThread thread, String owner, InstantSource clock, CustomVideoSource source) {
    this.source = source;
    this.thread = thread;
    picture = new MovingPicture(owner, clock);
  }

  @Override
  public VideoTrackSource source() {
    return source;
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
    FrameRing.Slot slot = ring.next();
    (dark ? black : picture.next()).writeTo(slot);
    source.pushFrame(slot.frame());
  }

  /** By itself: the library's own black frames carry a time that the encoder drops. */
  @Override
  public void dark(@Nullable VideoTrack track, boolean dark) {
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
  public void dispose() {
    ring.release();
  }
}
