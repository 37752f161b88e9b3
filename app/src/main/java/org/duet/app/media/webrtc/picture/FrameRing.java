package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;

/**
 * Native memory for a few frames of one size, filled in turn: a frame is written over only when
 * everyone has long been done with it. On the media thread.
 */
public final class FrameRing {
  private static final int FRAMES = 6;

  private final Slot[] slots = new Slot[FRAMES];
  private int turn;

  public FrameRing(int width, int height) {
    for (int i = 0; i < FRAMES; i++) {
      slots[i] = Slot.allocate(width, height);
    }
  }

  public Slot next() {
    turn = (turn + 1) % FRAMES;
    return slots[turn];
  }

  /** Once. */
  public void release() {
    for (Slot slot : slots) {
      slot.buffer.release();
    }
  }

  /** One frame, with its planes looked up once. */
  public record Slot(
      NativeI420Buffer buffer, ByteBuffer y, ByteBuffer u, ByteBuffer v, VideoFrame frame) {
    private static Slot allocate(int width, int height) {
      NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
      return new Slot(
          buffer,
          buffer.getDataY(),
          buffer.getDataU(),
          buffer.getDataV(),
          new VideoFrame(buffer, 0));
    }
  }
}
