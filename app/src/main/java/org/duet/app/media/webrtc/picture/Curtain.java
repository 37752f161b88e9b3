package org.duet.app.media.webrtc.picture;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a picture and who looks at it: nobody looks, there is none, no more of it is
 * to be seen than light and movement, or it is over. Whatever changes that says whether what stands
 * on the screen has to go: at once, also where nothing comes that could take its place. From any
 * thread.
 */
final class Curtain {
  private final int longest;

  /** On screen; null while it is hidden, as it is at first. */
  private volatile @Nullable FrameSize room;

  /** Whether who sends it says that there is no picture. */
  private volatile boolean absent;

  private volatile boolean shielded;
  private volatile boolean closed;

  /**
   * @param longest in pixels; larger it is not asked for, however large its place is
   */
  Curtain(int longest) {
    this.longest = longest;
  }

  /** How large the picture is wanted; null where none is. */
  @Nullable FrameSize place() {
    return closed || absent ? null : room;
  }

  boolean isShielded() {
    return shielded;
  }

  /** Once it is hidden, what would be shown again could long be out of date. */
  boolean resize(int width, int height) {
    FrameSize next =
        width <= 0 || height <= 0 ? null : new FrameSize(width, height).noLonger(longest);
    boolean hides = next == null && room != null;
    room = next;
    return hides;
  }

  /** Whether there is a picture, as who sends it says. */
  boolean present(boolean on) {
    boolean goes = !on && !absent;
    absent = !on;
    return goes;
  }

  boolean shield(boolean on) {
    boolean covers = on && !shielded;
    shielded = on;
    return covers;
  }

  /** For good. */
  void close() {
    closed = true;
  }
}
