package org.duet.app.media.webrtc.picture;

/** Of a frame, or of its place on screen, in pixels. */
public record FrameSize(int width, int height) {
  private static final int SMALLEST = 2;

  /** So that what fits exactly is not made smaller by a rounding error. */
  private static final double ROUNDING = 1e-6;

  private static final int LARGEST = 4096;

  /**
   * The largest of the same shape that fits into a room and is no larger than this; even, as the
   * codec's pictures are. Whoever draws it makes it fill the room: made larger before, each picture
   * of a large window would take several times the memory, and as much more time to convert.
   */
  public FrameSize fitInto(int roomWidth, int roomHeight) {
    double scale = Math.min(1, Math.min((double) roomWidth / width, (double) roomHeight / height));
    return new FrameSize(even(width * scale), even(height * scale));
  }

  /** The same, or one of the same shape that is nowhere longer than this, in pixels. */
  FrameSize noLonger(int longest) {
    return Math.max(width, height) <= longest ? this : fitInto(longest, longest);
  }

  private static int even(double length) {
    return Math.clamp(((long) (length / 2 + ROUNDING)) * 2, SMALLEST, LARGEST);
  }
}
