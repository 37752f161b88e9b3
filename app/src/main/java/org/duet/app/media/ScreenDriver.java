package org.duet.app.media;

import java.io.IOException;
import org.duet.app.media.ScreenList.Found;
import org.duet.app.media.ScreenList.Refused;

/** A way to what is on the screen. Every call may block, for seconds at worst. */
public interface ScreenDriver {
  /** What can be shared: {@link Found}, or {@link Refused}. */
  ScreenList list();

  /**
   * Begins to look at something.
   *
   * @throws Gone if it is no longer there
   * @throws IOException if it cannot be seen
   */
  Opened open(ScreenSource source) throws IOException;

  /** Something that is looked at. For one thread, but for {@link #close}. */
  interface Opened extends AutoCloseable {
    /**
     * Looks once.
     *
     * @return whether there was anything to see: a minimised window shows nothing
     * @throws Gone if it was closed
     * @throws IOException if it cannot be seen any more
     */
    boolean look(Shot into) throws IOException;

    /** Ends a look that hangs as well. From any thread; any number of times. */
    @Override
    void close();
  }

  /** What was shared is not there any more. */
  final class Gone extends IOException {
    private static final long serialVersionUID = 1;

    public Gone() {
      super("it was closed");
    }
  }

  /** One look: rows without gaps, each pixel blue, green, red, and a byte that means nothing. */
  final class Shot {
    private int width;
    private int height;
    private byte[] pixels = new byte[0];

    /** Makes room for a look of this size. */
    public void fit(int newWidth, int newHeight) {
      width = newWidth;
      height = newHeight;
      if (pixels.length != width * height * 4) {
        pixels = new byte[width * height * 4];
      }
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }

    /** The bytes themselves. */
    public byte[] pixels() {
      return pixels;
    }
  }
}
