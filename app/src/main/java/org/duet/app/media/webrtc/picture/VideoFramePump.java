package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.duet.app.media.VideoPicture;
import org.duet.app.threads.AfterPulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the frames of a track to the screen. A frame is scaled and converted on the thread that
 * brings it, straight into memory that JavaFX shows; the JavaFX thread only swaps pictures.
 *
 * <pre>
 * track ──frame──▶ Curtain: who looks? ──▶ Scaler ──▶ FrameSlots: the newest ──JavaFX thread──▶ image
 * </pre>
 *
 * <p>A black frame is how every client says that its camera is off: then there is no picture. What
 * was taken off the screen never comes back: only a frame that comes later is shown.
 */
public final class VideoFramePump implements VideoPicture, VideoTrackSink {
  private static final Logger LOG = LoggerFactory.getLogger(VideoFramePump.class);

  /** So few pixels, as in the corner of a call, move well enough with every second frame. */
  private static final int SMALL = 200 * 200;

  /**
   * In pixels: one's own picture fills the window until the other is there, and its memory is only
   * given back some time after that.
   */
  private static final int LONGEST_OF_ONESELF = 800;

  private final Executor fx;
  private final Runnable firstShown;
  private final Pace pace;
  private final Curtain curtain;
  private final FrameSlots slots;
  private final Runnable swap = this::swap;
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper rotation = new ReadOnlyIntegerWrapper();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong converted = new AtomicLong();
  private final AtomicLong shown = new AtomicLong();

  /** Of the one that leads this one. */
  private volatile @Nullable Pace ahead;

  private volatile @Nullable VideoFramePump follower;

  // Of the thread that brings frames.
  private final Scaler scaler = new Scaler();
  private boolean dark;

  /**
   * @param fx the JavaFX thread
   * @param firstShown run on it once, when the first frame is on screen
   */
  public VideoFramePump(Executor fx, Runnable firstShown) {
    this(fx, AfterPulse::new, firstShown, System::nanoTime, Integer.MAX_VALUE);
  }

  /**
   * For a person's own picture, which is soft where it is shown large.
   *
   * @param fx the JavaFX thread
   */
  public static VideoFramePump ofOneself(Executor fx) {
    return new VideoFramePump(fx, AfterPulse::new, () -> {}, System::nanoTime, LONGEST_OF_ONESELF);
  }

  /**
   * @param afterPulse makes of something to be done what has it done after the next pulse
   * @param nanos the time, as {@link System#nanoTime}
   * @param longest in pixels; larger frames are made smaller
   */
  VideoFramePump(
      Executor fx,
      UnaryOperator<Runnable> afterPulse,
      Runnable firstShown,
      LongSupplier nanos,
      int longest) {
    this.fx = fx;
    curtain = new Curtain(longest);
    slots = new FrameSlots(afterPulse);
    this.firstShown = firstShown;
    pace = new Pace(nanos);
  }

  @Override
  public void onVideoFrame(VideoFrame frame) {
    try {
      accept(frame);
    } catch (Throwable t) { // one that leaves this callback ends the process
      LOG.warn("A frame could not be shown", t);
    } finally {
      frame.release();
    }
  }

  private void accept(VideoFrame frame) throws Exception {
    long count = received.incrementAndGet();
    FrameSize place = curtain.place();
    if (place == null || isFirstOfOtherAwaited() || (isSmall(place) && count % 2 == 0)) {
      return;
    }
    boolean covered = curtain.isShielded();
    try {
      VideoFrameBuffer picture = covered ? scaler.cover(frame) : scaler.fit(frame, place);
      boolean before = dark;
      dark = Blackness.of(picture.toI420());
      if (!dark) {
        convert(picture, scaler.size(), frame.rotation, covered);
      } else if (!before) {
        clear();
      }
    } finally {
      scaler.release();
    }
  }

  private boolean isFirstOfOtherAwaited() {
    Pace lead = ahead;
    return lead != null && lead.isAwaited();
  }

  private static boolean isSmall(FrameSize place) {
    return (long) place.width() * place.height() < SMALL;
  }

  private void convert(VideoFrameBuffer buffer, FrameSize size, int turned, boolean covered)
      throws Exception {
    FrameSlots.Slot slot = slots.toFill(size);
    if (slot == null) {
      return;
    }
    // Called ARGB after the order in a word; in memory it is the B, G, R, A that JavaFX wants.
    VideoBufferConverter.convertFromI420(buffer, slot.bytes, FourCC.ARGB);
    slot.rotation = turned;
    slot.covered = covered;
    converted.incrementAndGet();
    slots.filled(slot);
    Pace lead = ahead;
    if (lead == null || !lead.isMoving()) {
      fx.execute(swap);
    }
  }

  /**
   * Has another picture change when this one does, as long as this one moves: drawn by software,
   * the window costs nearly as much for one picture as for two.
   */
  public void lead(VideoFramePump other) {
    follower = other;
    other.ahead = pace;
  }

  /**
   * The two are being connected: until this one shows its first frame, or for a moment, the other
   * stands still: drawing it takes time from what brings that frame.
   */
  public void expect() {
    if (shown.get() == 0) {
      pace.expect();
    }
  }

  private void swap() {
    if (curtain.place() == null) {
      slots.drop(); // it came while the picture was taken off the screen
      return;
    }
    FrameSlots.Slot slot = slots.toShow();
    if (slot == null || (curtain.isShielded() && !slot.covered)) {
      return;
    }
    slot.pixels.updateBuffer(_ -> null);
    rotation.set(slot.rotation);
    image.set(slot.image);
    VideoFramePump behind = follower;
    if (behind != null) {
      pace.step();
      behind.swap();
    }
    if (shown.incrementAndGet() == 1) {
      firstShown.run();
    }
  }

  /** Takes the picture off the screen, and what waits to be shown; the next frame is shown. */
  public void clear() {
    slots.drop();
    fx.execute(() -> image.set(null));
  }

  /**
   * Whether there is a picture, as who sends it says. Where there is none the last one is taken off
   * the screen, whether or not anybody looks, and nothing is shown that is still on its way.
   */
  public void present(boolean on) {
    if (curtain.present(on)) {
      clear();
    }
  }

  /** Shows nothing any more. Frames may still come for a moment. */
  public void close() {
    curtain.close();
    clear();
    fx.execute(slots::takeDown);
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable Image> image() {
    return image.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyIntegerProperty rotation() {
    return rotation.getReadOnlyProperty();
  }

  @Override
  public void resize(int width, int height) {
    if (curtain.resize(width, height)) {
      clear();
    }
  }

  /**
   * Whether no more of the picture is shown than light and movement. What is seen clearly goes at
   * once, also where nothing comes that could take its place.
   */
  public void shield(boolean on) {
    if (curtain.shield(on)) {
      clear();
    }
  }

  @Override
  public long framesReceived() {
    return received.get();
  }

  /** How many frames were converted, shown or overtaken by a newer one. From any thread. */
  public long framesConverted() {
    return converted.get();
  }

  @Override
  public long framesShown() {
    return shown.get();
  }
}
