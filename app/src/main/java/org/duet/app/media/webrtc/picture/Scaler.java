package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames small before they are converted: to what fits their place on screen, or to what may
 * be seen of them behind the shield. One at a time, on the thread that brings them.
 *
 * <p>Which size fits changes with the window or the camera, not with each frame: it is kept.
 */
final class Scaler {
  /** Of what is left of a picture behind the shield, so many cells to its longer side. */
  private static final int CELLS = 12;

  private static final FrameSize SHIELD = new FrameSize(CELLS, CELLS);

  /** The cells are made large enough to have no edges where they are stretched. */
  private static final FrameSize SOFTENED = new FrameSize(CELLS * 12, CELLS * 12);

  private FrameSize came = new FrameSize(2, 2);
  private FrameSize cameFor = came;
  private FrameSize fits = came;
  private FrameSize softOf = came;
  private FrameSize soft = came;
  private boolean cameLying;

  private FrameSize size = came;
  private @Nullable VideoFrameBuffer scaled;
  private @Nullable VideoFrameBuffer smoothed;

  /** All of it, as large as its place is, which it stands or lies in. */
  VideoFrameBuffer fit(VideoFrame frame, FrameSize room) {
    VideoFrameBuffer whole = frame.buffer;
    int width = whole.getWidth();
    int height = whole.getHeight();
    size = fitted(width, height, frame.rotation % 180 != 0, room);
    if (size.width() == width && size.height() == height) {
      return whole;
    }
    VideoFrameBuffer made = whole.cropAndScale(0, 0, width, height, size.width(), size.height());
    scaled = made;
    return made;
  }

  private FrameSize fitted(int width, int height, boolean lying, FrameSize room) {
    if (width != came.width()
        || height != came.height()
        || lying != cameLying
        || !room.equals(cameFor)) {
      came = new FrameSize(width, height);
      cameLying = lying;
      cameFor = room;
      fits =
          lying
              ? came.fitInto(room.height(), room.width())
              : came.fitInto(room.width(), room.height());
    }
    return fits;
  }

  /** No more of it than light and movement. */
  VideoFrameBuffer cover(VideoFrame frame) {
    VideoFrameBuffer whole = frame.buffer;
    int width = whole.getWidth();
    int height = whole.getHeight();
    FrameSize few = fitted(width, height, false, SHIELD);
    VideoFrameBuffer cells = whole.cropAndScale(0, 0, width, height, few.width(), few.height());
    scaled = cells;
    if (!came.equals(softOf)) { // in the shape of the whole: cells are too few to keep it
      soft = came.fitInto(SOFTENED.width(), SOFTENED.height());
      softOf = came;
    }
    size = soft;
    VideoFrameBuffer smooth =
        cells.cropAndScale(0, 0, few.width(), few.height(), size.width(), size.height());
    smoothed = smooth;
    return smooth;
  }

  /** Of what was made last. */
  FrameSize size() {
    return size;
  }

  /** Lets go what was made of a frame; after it the frame itself may go. */
  void release() {
    VideoFrameBuffer second = smoothed;
    VideoFrameBuffer first = scaled;
    smoothed = null;
    scaled = null;
    try {
      if (second != null) {
        second.release();
      }
    } finally {
      if (first != null) {
        first.release();
      }
    }
  }
}
