package org.duet.app.media.webrtc.screen;

import org.duet.app.media.ScreenDriver.Shot;
import org.duet.app.media.film.Yuv;
import org.duet.app.media.webrtc.picture.FrameSize;

/**
 * Makes of a look at a screen a picture as a codec wants it, of at most full HD. For one thread.
 */
final class Conversion {
  private static final int LONG = 1920;
  private static final int SHORT = 1080;

  private int[] rows = new int[0];

  static FrameSize size(int width, int height) {
    boolean lies = width >= height;
    return new FrameSize(width, height)
        .fitInto(Math.min(width, lies ? LONG : SHORT), Math.min(height, lies ? SHORT : LONG));
  }

  /**
   * Converts all of it.
   *
   * @param to of the size that {@link #size} says
   */
  void convert(Shot from, Yuv to) {
    int width = to.width();
    if (rows.length != 2 * width) {
      rows = new int[2 * width];
    }
    for (int y = 0; y < to.height(); y += 2) {
      row(from, to, y, 0);
      row(from, to, y + 1, width);
      for (int x = 0; x < width; x++) {
        to.luma()[y * width + x] = luma(rows[x]);
        to.luma()[(y + 1) * width + x] = luma(rows[width + x]);
      }
      for (int x = 0; x < width; x += 2) {
        colour(to, y / 2 * (width / 2) + x / 2, x, width);
      }
    }
  }

  /** One row of the picture, as red, green and blue. */
  private void row(Shot from, Yuv to, int y, int at) {
    int width = to.width();
    byte[] pixels = from.pixels();
    if (from.width() < width + 2) { // as large as it is, but for an odd edge
      int source = y * from.width() * 4;
      for (int x = 0; x < width; x++, source += 4) {
        rows[at + x] = rgb(pixels, source);
      }
      return;
    }
    int top = (int) ((long) y * from.height() / to.height());
    int bottom = Math.max(top + 1, (int) ((y + 1L) * from.height() / to.height()));
    for (int x = 0; x < width; x++) {
      int left = (int) ((long) x * from.width() / width);
      int right = Math.max(left + 1, (int) ((x + 1L) * from.width() / width));
      rows[at + x] = mean(pixels, from.width(), left, right, top, bottom);
    }
  }

  private static int mean(byte[] pixels, int stride, int left, int right, int top, int bottom) {
    int blue = 0;
    int green = 0;
    int red = 0;
    for (int y = top; y < bottom; y++) {
      for (int at = 4 * (y * stride + left); at < 4 * (y * stride + right); at += 4) {
        blue += pixels[at] & 0xff;
        green += pixels[at + 1] & 0xff;
        red += pixels[at + 2] & 0xff;
      }
    }
    int all = (right - left) * (bottom - top);
    return ((red / all) << 16) | ((green / all) << 8) | (blue / all);
  }

  private static int rgb(byte[] pixels, int at) {
    return ((pixels[at + 2] & 0xff) << 16) | ((pixels[at + 1] & 0xff) << 8) | (pixels[at] & 0xff);
  }

  /** BT.601, as everywhere in a call. */
  private static byte luma(int rgb) {
    int red = (rgb >> 16) & 0xff;
    int green = (rgb >> 8) & 0xff;
    return (byte) (((66 * red + 129 * green + 25 * (rgb & 0xff) + 128) >> 8) + 16);
  }

  private void colour(Yuv to, int at, int x, int width) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < 4; i++) {
      int rgb = rows[x + i % 2 + i / 2 * width];
      red += (rgb >> 16) & 0xff;
      green += (rgb >> 8) & 0xff;
      blue += rgb & 0xff;
    }
    to.blue()[at] = (byte) (((-38 * red - 74 * green + 112 * blue + 512) >> 10) + 128);
    to.red()[at] = (byte) (((112 * red - 94 * green - 18 * blue + 512) >> 10) + 128);
  }
}
