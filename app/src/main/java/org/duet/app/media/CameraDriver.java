package org.duet.app.media;

import java.io.IOException;
import java.util.List;

/** A way to cameras beside the media engine's own. Every call may block, for seconds at worst. */
public interface CameraDriver {
  /** The cameras there are, by name; each name once. Quick where nothing changed. */
  List<String> cameras();

  /**
   * Opens the camera of this name; its light goes on.
   *
   * @throws IOException if it cannot be, or there is none of this name
   */
  Opened open(String name) throws IOException;

  /** A camera that is open. For one thread. */
  interface Opened extends AutoCloseable {
    int width();

    int height();

    /**
     * Waits for the next picture, at most for a few seconds.
     *
     * @param bgr filled with it: blue, green, red, a byte each, rows from above
     * @return whether there was one
     * @throws IOException if no more will come: it was unplugged
     */
    boolean next(byte[] bgr) throws IOException;

    /** Its light goes out. */
    @Override
    void close();
  }
}
