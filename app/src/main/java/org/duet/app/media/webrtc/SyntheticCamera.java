package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A moving picture where no camera is: 640 × 360, thirty frames a second. */
final class SyntheticCamera implements Camera {
  private static final Duration PERIOD = Duration.ofNanos(33_333_333);

  /** A frame is written over this many frames later: long after everyone is done with it. */
  private static final int RING = 6;

  private final WebRtcThread thread;
  private final MovingPicture picture;
  private final CustomVideoSource source = new CustomVideoSource();
  private final Slot[] ring = new Slot[RING];
  private final Planes black = Portrait.black();
  private int turn;
  private boolean dark;
  private long lastNanos = System.nanoTime() - PERIOD.toNanos();
  private @Nullable Future<?> running;

  SyntheticCamera(WebRtcThread thread, String owner, InstantSource clock) {
    this.thread = thread;
    picture = new MovingPicture(owner, clock);
    for (int i = 0; i < RING; i++) {
      ring[i] = Slot.allocate();
    }
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
    Slot slot = ring[turn++ % RING];
    slot.fill(dark ? black : picture.next());
    source.pushFrame(slot.frame);
  }

  /** By itself: the library's own black frames carry a time that the encoder drops. */
  @Override
  public void dark(VideoTrack track, boolean dark) {
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
    for (Slot slot : ring) {
      slot.buffer.release();
    }
    source.dispose();
  }

  /** Native memory for one frame, with its planes looked up once. */
  private record Slot(
      NativeI420Buffer buffer, ByteBuffer y, ByteBuffer u, ByteBuffer v, VideoFrame frame) {
    static Slot allocate() {
      NativeI420Buffer buffer = NativeI420Buffer.allocate(Portrait.WIDTH, Portrait.HEIGHT);
      return new Slot(
          buffer,
          buffer.getDataY(),
          buffer.getDataU(),
          buffer.getDataV(),
          new VideoFrame(buffer, 0));
    }

    void fill(Planes planes) {
      planes.writeTo(buffer, y, u, v);
    }
  }
}
