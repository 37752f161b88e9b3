package org.duet.app.media;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Camera, microphone and loudspeaker tried without a call. It follows the chosen devices. A call
 * that begins ends it: the devices belong to the call. Methods return at once, from any thread.
 */
public interface Rehearsal extends AutoCloseable {
  /** What the camera sees. */
  VideoPicture picture();

  /**
   * The next frame, whole and as others would see it.
   *
   * @return fails where no frame comes within a few seconds
   */
  CompletableFuture<Still> still();

  /** Plays a short tone on the loudspeaker. */
  void tone();

  /** Devices off. */
  @Override
  void close();

  /** A picture that stands still. */
  final class Still {
    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * Keeps what it is given.
     *
     * @param pixels row by row, as alpha, red, green and blue
     */
    public Still(int width, int height, int[] pixels) {
      this.width = width;
      this.height = height;
      this.pixels = pixels;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }

    /** Row by row, as alpha, red, green and blue; not to be changed. */
    public int[] pixels() {
      return pixels;
    }
  }

  /** Told from threads of the media; must return at once. */
  interface Listener {
    /** What is missing; empty while all is well. */
    void lacking(Set<Lack> lacks);

    /** How loud it is just now: 0 to 1. */
    void level(double loudness);

    /** A call has the devices: this rehearsal is over, or could not begin. */
    void inCall();
  }
}
