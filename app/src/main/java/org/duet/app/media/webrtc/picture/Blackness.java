package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.I420Buffer;
import java.nio.ByteBuffer;

/** Whether a frame shows nothing but black, by which clients say that a camera is off. */
final class Blackness {
  /** So many rows and columns are looked at: a real picture is never black in all of them. */
  private static final int LOOKS = 16;

  /** The luma of black is 16 (BT.601); encoders and a hidden mark leave a little light. */
  private static final int LUMA = 33;

  /** How far from grey. */
  private static final int COLOUR = 10;

  private static final int GREY = 128;

  private Blackness() {}

  static boolean of(I420Buffer frame) {
    int width = frame.getWidth();
    int height = frame.getHeight();
    for (int row = 0; row < LOOKS; row++) {
      int y = height * row / LOOKS;
      for (int column = 0; column < LOOKS; column++) {
        int x = width * column / LOOKS;
        boolean light = at(frame.getDataY(), frame.getStrideY(), x, y) > LUMA;
        if (light
            || isColour(at(frame.getDataU(), frame.getStrideU(), x / 2, y / 2))
            || isColour(at(frame.getDataV(), frame.getStrideV(), x / 2, y / 2))) {
          return false;
        }
      }
    }
    return true;
  }

  private static int at(ByteBuffer plane, int stride, int x, int y) {
    return Byte.toUnsignedInt(plane.get(y * stride + x));
  }

  private static boolean isColour(int chroma) {
    return Math.abs(chroma - GREY) > COLOUR;
  }
}
