package org.duet.app.media.webrtc.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The two pictures that a pump fills in turn: each costs its pixels twice, here and as what the
 * renderer keeps of it. The newest that is ready wins, in the place of the one it overtakes. Filled
 * on one thread at a time, shown on the JavaFX thread.
 *
 * <pre>
 * free ──filled──▶ ready ──shown──▶ front ──the next is shown──▶ retired ──pulse──▶ free
 * </pre>
 */
final class FrameSlots {
  private final AtomicReference<@Nullable Slot> ready = new AtomicReference<>();
  private final AtomicReference<@Nullable Slot> free = new AtomicReference<>();

  /** On screen; of the JavaFX thread. */
  private @Nullable Slot front;

  /** Was on screen before it, and may still be drawn; of the JavaFX thread. */
  private @Nullable Slot retired;

  /** Whether one is retired, or may be in a moment: set before the next is taken to be shown. */
  private volatile boolean retiring;

  private final Runnable afterPulse;

  /**
   * None yet.
   *
   * @param afterPulse makes of something to be done what has it done after the next pulse
   */
  FrameSlots(UnaryOperator<Runnable> afterPulse) {
    this.afterPulse = afterPulse.apply(this::release);
  }

  /**
   * A picture of this size to fill; null while one is on screen and the other may still be drawn.
   * That is over before the next frame, unless two come at once: then the second would hardly have
   * been seen.
   */
  @Nullable Slot toFill(FrameSize size) {
    Slot slot = free.getAndSet(null);
    if (slot == null) {
      // Nobody has seen it yet, and now nobody shall.
      slot = ready.getAndSet(null);
    }
    if (slot == null) {
      if (retiring) {
        return null;
      }
      slot = free.getAndSet(null); // it may have become so just now
    }
    return slot == null || !slot.size.equals(size) ? new Slot(size) : slot;
  }

  /** It is the newest now, and shall be shown. */
  void filled(Slot slot) {
    ready.set(slot);
  }

  /** The newest filled, null where there is none. On the JavaFX thread. */
  @Nullable Slot toShow() {
    retiring = front != null;
    Slot newest = ready.getAndSet(null);
    if (newest == null) {
      retiring = retired != null;
      return null;
    }
    if (front != null) {
      retired = front;
      afterPulse.run();
    }
    front = newest;
    return newest;
  }

  private void release() {
    free.set(retired);
    retired = null;
    retiring = false;
  }

  /** Lets the memory of all go that is not on screen. */
  void drop() {
    free.set(null);
    ready.set(null);
  }

  /** Lets that go too, when nothing is on screen any more. On the JavaFX thread. */
  void takeDown() {
    front = null;
    retired = null;
  }

  /** One picture and the memory behind it. */
  static final class Slot {
    final FrameSize size;
    final ByteBuffer bytes;
    final PixelBuffer<IntBuffer> pixels;
    final Image image;
    int rotation;

    /** Whether nothing but light and movement is left in it. */
    boolean covered;

    Slot(FrameSize size) {
      this.size = size;
      bytes = ByteBuffer.allocateDirect(size.width() * size.height() * 4);
      // As words, of which JavaFX's own drawing copies whole rows; bytes it takes one by one, which
      // cost more than decoding the picture.
      pixels =
          new PixelBuffer<>(
              size.width(),
              size.height(),
              bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer(),
              PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(pixels);
    }
  }
}
