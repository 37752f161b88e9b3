package org.duet.app.media.webrtc.picture;

/** A way for pictures into an {@link Outlet}. On the media thread. */
public interface Inlet {
  /**
   * Where to draw the next picture; all of it, for it holds an old one.
   *
   * @param rotation how far it has to be turned, clockwise, in degrees
   */
  FrameRing.Slot canvas(int width, int height, int rotation);

  /** One that need not be turned. */
  default FrameRing.Slot canvas(int width, int height) {
    return canvas(width, height, 0);
  }

  /** Sends what was drawn on the last canvas, as far as it may be seen. */
  void push(FrameRing.Slot drawn);
}
