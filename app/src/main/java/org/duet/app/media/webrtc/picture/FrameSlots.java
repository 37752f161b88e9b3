package org.duet.app.media.webrtc.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a pump fills in turn, three at most: each costs its pixels twice, here and as
 * what the renderer keeps of it. The newest that is ready wins, in the place of the one it
 * overtakes. Filled on one thread at a time, shown on the JavaFX thread.
 */
final class FrameSlots {
  private final AtomicReference<@Nullable Slot> ready = new AtomicReference<>();
  private final AtomicReference<@Nullable Slot> free = new AtomicReference<>();

  /** On screen; of the JavaFX thread. */
  private @Nullable Slot front;

  /** Was on screen before it; the renderer may still be at it until the next is shown. */
  private @Nullable Slot retired;

  /** A picture of this size to fill. */
  Slot toFill(FrameSize size) {
    Slot slot = free.getAndSet(null);
    if (slot == null) {
      // Nobody has seen it yet, and now nobody shall.
      slot = ready.getAndSet(null);
    }
    return slot == null || !slot.size.equals(size) ? new Slot(size) : slot;
  }

  /** It was filled with nothing to be shown. */
  void unused(Slot slot) {
    free.set(slot);
  }

  /** It is the newest now, and shall be shown. */
  void filled(Slot slot) {
    ready.set(slot);
  }

  /** The newest filled, null where there is none. On the JavaFX thread. */
  @Nullable Slot toShow() {
    Slot newest = ready.getAndSet(null);
    if (newest != null) {
      if (retired != null) {
        free.set(retired);
      }
      retired = front;
      front = newest;
    }
    return newest;
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
    /** So many rows and columns are looked at: a real picture is never black in all of them. */
    private static final int LOOKS = 16;

    /** Of 255; encoders and a hidden mark leave a little light. */
    private static final int BLACK = 20;

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

    /** Whether it is filled with nothing but black. */
    boolean isBlack() {
      for (int row = 0; row < LOOKS; row++) {
        int y = size.height() * row / LOOKS;
        for (int column = 0; column < LOOKS; column++) {
          int at = (y * size.width() + size.width() * column / LOOKS) * Integer.BYTES;
          for (int colour = 0; colour < 3; colour++) {
            if (Byte.toUnsignedInt(bytes.get(at + colour)) > BLACK) {
              return false;
            }
          }
        }
      }
      return true;
    }
  }
}
