package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import org.duet.model.call.Clarity;
import org.jspecify.annotations.Nullable;

/**
 * The one way of the own picture to the encoder, whichever camera it comes from: here it is blurred
 * and marked. On the media thread.
 *
 * <p>What is not to be seen clearly is drawn aside, in memory that the encoder never gets: an
 * encoder that is late reads a frame while the next ones are drawn, and would see what is not yet
 * blurred.
 */
public final class Outlet implements Inlet {
  private final CustomVideoSource source = new CustomVideoSource();
  private final ScreenInlet screen = new ScreenInlet(this::send, () -> this.mark);
  private final Veil veil = new Veil();
  private @Nullable Watermark mark;
  private byte[] row = new byte[0];
  private @Nullable FrameRing ring;
  private @Nullable FrameRing aside;
  private boolean shut;

  /** What a track that is sent is made of. Frames get in by {@link #push} alone. */
  public VideoTrackSource source() {
    return source;
  }

  /** How clear the picture is from the next frame on. */
  public void show(Clarity clarity) {
    veil.set(clarity);
  }

  /**
   * Whose number the picture carries from the next frame on.
   *
   * @param userId 0 for nobody's
   */
  public void mark(long userId) {
    mark = userId == 0 ? null : new Watermark(userId);
  }

  /** What comes next has nothing to do with what came before. */
  public void startOver() {
    veil.startOver();
  }

  /** Where a shared screen goes in, which is not blurred. */
  public Inlet screen() {
    return screen;
  }

  /** Nothing is shared any more. */
  public void endScreen() {
    screen.release();
  }

  @Override
  public FrameRing.Slot canvas(int width, int height, int rotation) {
    FrameRing frames = ring;
    FrameRing drawing = aside;
    if (frames == null || drawing == null || !frames.holds(width, height, rotation)) {
      release();
      frames = new FrameRing(FrameRing.FRAMES, width, height, rotation);
      drawing = new FrameRing(1, width, height, rotation);
      ring = frames;
      aside = drawing;
    }
    return isOpen() ? frames.next() : drawing.next();
  }

  private boolean isOpen() {
    return veil.clarity() == Clarity.CLEAR && mark == null;
  }

  @Override
  public void push(FrameRing.Slot drawn) {
    FrameRing.Slot out = drawn;
    if (!isOpen() && ring != null) {
      out = ring.next();
      lay(drawn.planes(), out.planes());
    }
    send(out);
  }

  private void send(FrameRing.Slot out) {
    if (!shut) {
      source.pushFrame(out.frame());
    }
  }

  /** Nothing goes out any more, whatever is still pushed. */
  public void shut() {
    shut = true;
  }

  private void lay(Plane.Three from, Plane.Three to) {
    if (veil.clarity() != Clarity.CLEAR) {
      veil.cover(from, to);
    } else {
      if (row.length < from.luma().width()) {
        row = new byte[from.luma().width()];
      }
      from.luma().copyTo(to.luma(), row);
      from.blue().copyTo(to.blue(), row);
      from.red().copyTo(to.red(), row);
    }
    if (mark != null) {
      mark.lay(to.luma());
    }
  }

  private void release() {
    if (ring != null) {
      ring.release();
    }
    if (aside != null) {
      aside.release();
    }
  }

  /** Once, after the track is gone. */
  public void dispose() {
    screen.release();
    release();
    source.dispose();
  }
}
