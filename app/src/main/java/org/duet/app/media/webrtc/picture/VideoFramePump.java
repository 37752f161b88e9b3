package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.duet.app.media.VideoPicture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the frames of a track to the screen. A frame is scaled and converted on the thread that
 * brings it, straight into memory that JavaFX shows; the JavaFX thread only swaps pictures.
 *
 * <p>A black frame is how every client says that its camera is off: then there is no picture. What
 * was taken off the screen never comes back: only a frame that comes later is shown.
 */
public final class VideoFramePump implements VideoPicture, VideoTrackSink {
  private static final Logger LOG = LoggerFactory.getLogger(VideoFramePump.class);

  /** The longer side of what is left of a picture behind the shield, in cells. */
  private static final int SHIELD = 12;

  private static final long CELLS = room(SHIELD, SHIELD);

  private static final int SOFTENED = 12;

  /** So few pixels, as in the corner of a call, move well enough with every second frame. */
  private static final int SMALL = 200 * 200;

  private final Executor fx;
  private final Runnable firstShown;
  private final Pace pace;
  private final FrameSlots slots = new FrameSlots();
  private final Runnable swap = this::swap;
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper rotation = new ReadOnlyIntegerWrapper();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong converted = new AtomicLong();
  private final AtomicLong shown = new AtomicLong();

  /** Width and height on screen in one word, so that no frame sees half of a change. */
  private volatile long room;

  private volatile boolean closed;
  private volatile boolean shielded;

  /** Whether who sends it says that there is no picture. */
  private volatile boolean absent;

  /** Of the one that leads this one. */
  private volatile @Nullable Pace ahead;

  private volatile @Nullable VideoFramePump follower;

  // Of the thread that brings frames.
  private FrameSize came = new FrameSize(2, 2);
  private FrameSize fits = came;
  private FrameSize soft = came;
  private FrameSize softOf = came;
  private boolean cameLying;
  private long cameFor;
  private boolean dark;

  /**
   * @param fx the JavaFX thread
   * @param firstShown run on it once, when the first frame is on screen
   */
  public VideoFramePump(Executor fx, Runnable firstShown) {
    this(fx, firstShown, System::nanoTime);
  }

  /**
   * @param nanos the time, as {@link System#nanoTime}
   */
  VideoFramePump(Executor fx, Runnable firstShown, LongSupplier nanos) {
    this.fx = fx;
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
    received.incrementAndGet();
    long now = room;
    Pace lead = ahead;
    if (closed || absent || now == 0 || (lead != null && lead.isAwaited())) {
      return;
    }
    if ((long) high(now) * low(now) < SMALL && received.get() % 2 == 0) {
      return;
    }
    if (shielded) {
      shielded(frame);
      return;
    }
    VideoFrameBuffer whole = frame.buffer;
    FrameSize size = fitted(whole.getWidth(), whole.getHeight(), frame.rotation % 180 != 0, now);
    if (size.width() == whole.getWidth() && size.height() == whole.getHeight()) {
      convert(whole, size, frame.rotation, false);
      return;
    }
    VideoFrameBuffer scaled =
        whole.cropAndScale(0, 0, whole.getWidth(), whole.getHeight(), size.width(), size.height());
    try {
      convert(scaled, size, frame.rotation, false);
    } finally {
      scaled.release();
    }
  }

  /** What fits changes with the window or the camera, not with each frame: it is kept. */
  private FrameSize fitted(int width, int height, boolean lying, long now) {
    if (width != came.width() || height != came.height() || lying != cameLying || now != cameFor) {
      came = new FrameSize(width, height);
      cameLying = lying;
      cameFor = now;
      fits = came.fitInto(lying ? low(now) : high(now), lying ? high(now) : low(now));
    }
    return fits;
  }

  /** A few cells, and the same made large enough to have no edges where it is stretched. */
  private void shielded(VideoFrame frame) throws Exception {
    VideoFrameBuffer whole = frame.buffer;
    int width = whole.getWidth();
    int height = whole.getHeight();
    FrameSize few = fitted(width, height, false, CELLS);
    VideoFrameBuffer cells = whole.cropAndScale(0, 0, width, height, few.width(), few.height());
    try {
      if (!came.equals(softOf)) { // in the shape of the whole: cells are too few to keep it
        soft = came.fitInto(SHIELD * SOFTENED, SHIELD * SOFTENED);
        softOf = came;
      }
      VideoFrameBuffer smooth =
          cells.cropAndScale(0, 0, few.width(), few.height(), soft.width(), soft.height());
      try {
        convert(smooth, soft, frame.rotation, true);
      } finally {
        smooth.release();
      }
    } finally {
      cells.release();
    }
  }

  private void convert(VideoFrameBuffer buffer, FrameSize size, int turned, boolean covered)
      throws Exception {
    FrameSlots.Slot slot = slots.toFill(size);
    // Called ARGB after the order in a word; in memory it is the B, G, R, A that JavaFX wants.
    VideoBufferConverter.convertFromI420(buffer, slot.bytes, FourCC.ARGB);
    slot.rotation = turned;
    slot.covered = covered;
    converted.incrementAndGet();
    boolean before = dark;
    dark = slot.isBlack();
    if (dark) {
      slots.unused(slot);
      if (!before) {
        clear();
      }
    } else {
      slots.filled(slot);
      Pace lead = ahead;
      if (lead == null || !lead.isMoving()) {
        fx.execute(swap);
      }
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
    if (closed || absent || room == 0) {
      slots.drop(); // it came while the picture was taken off the screen
      return;
    }
    FrameSlots.Slot slot = slots.toShow();
    if (slot == null || (shielded && !slot.covered)) {
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
    boolean goes = !on && !absent;
    absent = !on;
    if (goes) {
      clear();
    }
  }

  /** Shows nothing any more. Frames may still come for a moment. */
  public void close() {
    closed = true;
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
    long next = width <= 0 || height <= 0 ? 0 : room(width, height);
    boolean hides = next == 0 && room != 0;
    room = next;
    if (hides) {
      clear(); // nobody looks: what would be shown again could long be out of date
    }
  }

  /**
   * Whether no more of the picture is shown than light and movement. What is seen clearly goes at
   * once, also where nothing comes that could take its place.
   */
  public void shield(boolean on) {
    boolean covers = on && !shielded;
    shielded = on;
    if (covers) {
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

  private static long room(int width, int height) {
    return ((long) width << Integer.SIZE) | height;
  }

  private static int high(long both) {
    return (int) (both >>> Integer.SIZE);
  }

  private static int low(long both) {
    return (int) both;
  }
}
