package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way in for what a person shows by their own choice, and which is no face: it is marked, and
 * never blurred. No camera gets here; so there is no switch that could be left in a wrong position.
 */
final class ScreenInlet implements Inlet {
  private final CustomVideoSource source;
  private final Supplier<@Nullable Watermark> mark;
  private @Nullable FrameRing ring;

  ScreenInlet(CustomVideoSource source, Supplier<@Nullable Watermark> mark) {
    this.source = source;
    this.mark = mark;
  }

  @Override
  public FrameRing.Slot canvas(int width, int height, int rotation) {
    FrameRing frames = ring;
    if (frames == null || !frames.holds(width, height, rotation)) {
      release();
      frames = new FrameRing(FrameRing.FRAMES, width, height, rotation);
      ring = frames;
    }
    return frames.next();
  }

  @Override
  public void push(FrameRing.Slot drawn) {
    Watermark present = mark.get();
    if (present != null) {
      present.lay(drawn.planes().luma());
    }
    source.pushFrame(drawn.frame());
  }

  /** Lets its memory go; there may be more later. */
  void release() {
    if (ring != null) {
      ring.release();
      ring = null;
    }
  }
}
