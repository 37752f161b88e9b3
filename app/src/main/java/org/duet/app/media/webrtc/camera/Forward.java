package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Planes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the frames of one source on to another, as they are, on the thread that brings them. */
final class Forward implements VideoTrackSink {
  private static final Logger LOG = LoggerFactory.getLogger(Forward.class);
  private static final long PATIENCE_NANOS = 6_000_000_000L;

  private final CustomVideoSource into;
  private final FrameRing ring = new FrameRing(Portrait.WIDTH, Portrait.HEIGHT);
  private final Planes black = Portrait.black();
  private volatile boolean dark;
  private volatile long lastNanos;

  Forward(CustomVideoSource into) {
    this.into = into;
  }

  @Override
  public void onVideoFrame(VideoFrame frame) {
    try {
      lastNanos = System.nanoTime();
      if (dark) {
        FrameRing.Slot slot = ring.next();
        black.writeTo(slot);
        into.pushFrame(slot.frame());
      } else {
        // Without its time: frames of several cameras follow each other in one source.
        into.pushFrame(new VideoFrame(frame.buffer, frame.rotation, 0));
      }
    } catch (Throwable t) { // one that leaves this callback ends the process
      LOG.warn("A frame could not be handed on", t);
    } finally {
      frame.release();
    }
  }

  void dark(boolean now) {
    dark = now;
  }

  /** Whether nothing came for long. */
  boolean isBlind(long begunNanos) {
    long last = lastNanos == 0 ? begunNanos : lastNanos;
    return System.nanoTime() - last > PATIENCE_NANOS;
  }

  void release() {
    ring.release();
  }
}
