package org.duet.app.media.webrtc.picture;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way in for what a person shows by their own choice, and which is no face: it is marked, and
 * never blurred. No camera gets here; so there is no switch that could be left in a wrong position.
 */
final class ScreenInlet implements Inlet {
  private final Consumer<FrameRing.Slot> out;
  private final Supplier<@Nullable Watermark> mark;
  private @Nullable FrameRing ring;

  ScreenInlet(Consumer<FrameRing.Slot> out, Supplier<@Nullable Watermark> mark) {
    this.out = out;
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
    out.accept(drawn);
  }

  /** Lets its memory go; there may be more later. */
  void release() {
    if (ring != null) {
      ring.release();
      ring = null;
    }
  }
}
