package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;

/**
 * Native memory for a few frames of one size, filled in turn: a frame is written over only when
 * everyone has long been done with it. On the media thread.
 */
public final class FrameRing {
  static final int FRAMES = 6;

  private final Slot[] slots;
  private int turn;

  public FrameRing(int width, int height) {
    this(FRAMES, width, height, 0);
  }

  /**
   * @param rotation how far the pictures have to be turned, clockwise, in degrees
   */
  FrameRing(int frames, int width, int height, int rotation) {
    slots = new Slot[frames];
    for (int i = 0; i < frames; i++) {
      slots[i] = Slot.allocate(width, height, rotation);
    }
  }

  public Slot next() {
    turn = (turn + 1) % slots.length;
    return slots[turn];
  }

  boolean holds(int width, int height, int rotation) {
    Slot any = slots[0];
    return any.buffer.getWidth() == width
        && any.buffer.getHeight() == height
        && any.frame.rotation == rotation;
  }

  /** Once. */
  public void release() {
    for (Slot slot : slots) {
      slot.buffer.release();
    }
  }

  /** One frame, with its planes looked up once. */
  public record Slot(
      NativeI420Buffer buffer,
      ByteBuffer y,
      ByteBuffer u,
      ByteBuffer v,
      Plane.Three planes,
      VideoFrame frame) {
    private static Slot allocate(int width, int height, int rotation) {
      NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
      ByteBuffer y = buffer.getDataY();
      ByteBuffer u = buffer.getDataU();
      ByteBuffer v = buffer.getDataV();
      Plane.Three planes =
          new Plane.Three(
              new Plane(y, buffer.getStrideY(), width, height),
              new Plane(u, buffer.getStrideU(), (width + 1) / 2, (height + 1) / 2),
              new Plane(v, buffer.getStrideV(), (width + 1) / 2, (height + 1) / 2));
      return new Slot(buffer, y, u, v, planes, new VideoFrame(buffer, rotation, 0));
    }
  }
}
