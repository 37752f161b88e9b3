package org.duet.app.media.x11;

import org.duet.app.media.Rehearsal.Still;
import org.duet.app.media.ScreenDriver.Shot;

/** A small picture of a large one. */
final class Thumbnail {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;

  /** Looks at so many pixels for one, along each side: enough to know a window by. */
  private static final int SAMPLES = 3;

  private Thumbnail() {}

  static Still of(Shot shot) {
    double scale =
        Math.min(1, Math.min((double) WIDTH / shot.width(), (double) HEIGHT / shot.height()));
    int width = Math.max(1, (int) (shot.width() * scale));
    int height = Math.max(1, (int) (shot.height() * scale));
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = mean(shot, x / scale, y / scale, 1 / scale / SAMPLES);
      }
    }
    return new Still(width, height, pixels);
  }

  private static int mean(Shot shot, double left, double top, double step) {
    int blue = 0;
    int green = 0;
    int red = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int column = i % SAMPLES;
      int row = i / SAMPLES;
      int x = Math.min(shot.width() - 1, (int) (left + column * step));
      int y = Math.min(shot.height() - 1, (int) (top + row * step));
      int at = 4 * (y * shot.width() + x);
      blue += shot.pixels()[at] & 0xff;
      green += shot.pixels()[at + 1] & 0xff;
      red += shot.pixels()[at + 2] & 0xff;
    }
    int all = SAMPLES * SAMPLES;
    return 0xff000000 | ((red / all) << 16) | ((green / all) << 8) | (blue / all);
  }
}
