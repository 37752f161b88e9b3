package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;
import org.duet.app.media.film.Yuv;

/**
 * Native memory for a few frames of one size, filled in turn: a frame is written over only when
 * everyone has long been done with it. On the media thread.
 */
public final class FrameRing {
  /** One is drawn, one waits for the encoder, which has another; one more, for when it is late. */
  static final int FRAMES = 4;

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
    /** Black in BT.601, which leaves room below it and above white. */
    private static final byte BLACK = 16;

    private static final byte NO_COLOUR = (byte) 128;

    /** Draws this picture, which is of the same size. */
    public void lay(Yuv picture) {
      int half = picture.width() / 2;
      lay(picture.luma(), picture.width(), y, buffer.getStrideY());
      lay(picture.blue(), half, u, buffer.getStrideU());
      lay(picture.red(), half, v, buffer.getStrideV());
    }

    private static void lay(byte[] plane, int width, ByteBuffer to, int stride) {
      for (int from = 0, row = 0; from < plane.length; from += width, row++) {
        to.put(row * stride, plane, from, width);
      }
    }

    /** Draws nothing: what is seen of a camera that is off. */
    public void black() {
      fill(y, BLACK);
      fill(u, NO_COLOUR);
      fill(v, NO_COLOUR);
    }

    private static void fill(ByteBuffer plane, byte value) {
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, value);
      }
    }

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
