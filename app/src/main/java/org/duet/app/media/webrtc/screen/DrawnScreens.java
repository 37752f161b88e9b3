package org.duet.app.media.webrtc.screen;

import java.util.Arrays;
import java.util.List;
import org.duet.app.media.Rehearsal.Still;
import org.duet.app.media.ScreenDriver;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;

/**
 * A desktop that is made up, where a real one is not to be shown: a yellow page with lines of dark
 * blocks, one of which grows, and no face.
 */
public final class DrawnScreens implements ScreenDriver {
  /** Of the page, in degrees. */
  public static final int HUE = 50;

  private static final ScreenSource SCREEN =
      new ScreenSource("drawn-screen", Kind.SCREEN, "1 · 1280 × 720");
  private static final ScreenSource WINDOW =
      new ScreenSource("drawn-window", Kind.WINDOW, "Holiday plans");
  private static final int PAPER = 0xffffe680;
  private static final int INK = 0xff33302a;
  private static final int LINE = 48;
  private static final int WORD = 112;
  private static final int GAP = 16;
  private static final int GROWTH = 64;

  @Override
  public ScreenList list() {
    return new ScreenList.Found(
        List.of(new Offer(SCREEN, still(320, 180)), new Offer(WINDOW, still(300, 200))));
  }

  private static Still still(int width, int height) {
    Shot shot = new Shot();
    shot.fit(width, height);
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = colour(i % width * 4, i / width * 4, height * 4, 0);
    }
    return new Still(width, height, pixels);
  }

  @Override
  public Opened open(ScreenSource source) {
    boolean screen = source.kind() == Kind.SCREEN;
    return new Drawing(screen ? 1280 : 900, screen ? 720 : 600);
  }

  /** Lines with words in them between margins; the last one is being written. */
  private static int colour(int x, int y, int height, int written) {
    boolean inLine = y % LINE >= LINE / 2 && y >= LINE && y < height - LINE;
    boolean inWord = x >= 2 * LINE && x % WORD >= GAP && x < 7 * WORD - y % (LINE * 3);
    boolean last = y >= height - 2 * LINE;
    return inLine && inWord && (!last || x < written) ? INK : PAPER;
  }

  /** Being looked at. */
  private static final class Drawing implements Opened {
    private final int width;
    private final int height;
    private int looks;

    Drawing(int width, int height) {
      this.width = width;
      this.height = height;
    }

    @Override
    public boolean look(Shot into) {
      into.fit(width, height);
      looks = (looks + 1) % GROWTH;
      for (int y = 0; y < height; y++) {
        int from = 4 * y * width;
        if (y % 4 == 0) {
          row(into.pixels(), from, y);
        } else {
          System.arraycopy(into.pixels(), from - 4 * width, into.pixels(), from, 4 * width);
        }
      }
      return true;
    }

    private void row(byte[] pixels, int from, int y) {
      Arrays.fill(pixels, from, from + 4 * width, (byte) 0);
      for (int x = 0; x < width; x++) {
        int rgb = colour(x, y, height, looks * width / GROWTH);
        pixels[from + 4 * x] = (byte) rgb;
        pixels[from + 4 * x + 1] = (byte) (rgb >> 8);
        pixels[from + 4 * x + 2] = (byte) (rgb >> 16);
      }
    }

    @Override
    public void close() {}
  }
}
