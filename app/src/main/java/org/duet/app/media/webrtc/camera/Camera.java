package org.duet.app.media.webrtc.camera;

/**
 * Where a side's own picture comes from. All on the media thread. What it sees goes to an {@link
 * org.duet.app.media.webrtc.picture.Outlet}, the only way to the encoder.
 */
public interface Camera {
  /** Begins to deliver frames to its outlet; its light goes on. */
  void start();

  /** Delivers black frames instead of what it sees, or no longer. */
  void dark(boolean dark);

  /** Delivers no more; its light goes out. Does nothing where it is off. */
  void stop();

  /** Lets the native parts go, after {@link #stop}. Once. */
  void dispose();
}
