package org.duet.app.media.webrtc.picture;

import java.util.Arrays;

/**
 * What is left of one plane of a picture: a few coarse levels in a few cells. It is a loss, not a
 * disguise: all that is painted is made of these numbers, so nothing else can be got back.
 *
 * <ul>
 *   <li>A cell's number is the mean of all of its pixels and, weighing half as much each, of its
 *       neighbours': finer detail is gone before it is sampled, so that a picture which moves a
 *       little from frame to frame does not tell more than one that stands still.
 *   <li>It is rounded to a coarse level, and stays at the level it has until the mean is well past
 *       the border to another. A camera's noise therefore does not show between which two levels
 *       the mean lies, and the average of any number of frames is no finer than one of them.
 * </ul>
 *
 * Painting is a smooth curve through the cells (quadratic B-spline): no edge of a cell is seen.
 * Allocates while it is made and when the size changes, not per frame.
 */
final class Mosaic {
  /** Of a level that was left, in parts of one step from its middle: more than a half. */
  private static final double HOLD = 0.75;

  private static final int SCALE = 8;

  /** Rows that are told apart, at least. */
  private static final int FINEST = 240;

  /** Where no colour is: to be kept as it is. */
  private static final int MIDDLE = 128;

  private final int columns;
  private final int rows;
  private final int step;
  private final long[] sums;
  private final int[] counts;
  private final double[] means;
  private final int[] levels;

  /** What is painted now, in 256ths: on its way to the levels. */
  private final int[] shown;

  private int width;
  private int height;
  private byte[] line = new byte[0];

  /** The cells of one row of cells, as wide as the picture. */
  private int[][] bands = new int[0][];

  private int[] columnOf = new int[0];
  private int[] columnLeft = new int[0];
  private int[] columnMiddle = new int[0];

  Mosaic(int columns, int rows, int step) {
    this.columns = columns;
    this.rows = rows;
    this.step = step;
    sums = new long[columns * rows];
    counts = new int[sums.length];
    means = new double[sums.length];
    levels = new int[sums.length];
    shown = new int[sums.length];
    Arrays.fill(levels, -1);
  }

  /**
   * Takes the cells of a plane.
   *
   * @param anew whether nothing of what was seen before matters
   */
  void look(Plane plane, boolean anew) {
    resize(plane.width(), plane.height());
    Arrays.fill(sums, 0);
    Arrays.fill(counts, 0);
    for (int y = 0; y < height; y++) {
      plane.bytes().get(y * plane.stride(), line, 0, width);
      int row = y * rows / height * columns;
      for (int column = 0; column < columns; column++) {
        int from = column * width / columns;
        int to = (column + 1) * width / columns;
        sums[row + column] += sum(line, from, to);
        counts[row + column] += to - from;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      means[i] = counts[i] == 0 ? 0 : (double) sums[i] / counts[i];
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] = level(wide(i % columns, i / columns), anew ? -1 : levels[i]);
    }
    if (anew) {
      for (int i = 0; i < shown.length; i++) {
        shown[i] = levels[i] << SCALE;
      }
    }
  }

  private static int sum(byte[] of, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += of[i] & 0xff;
    }
    return sum;
  }

  /** The mean of a cell and, by half, of its neighbours. */
  private double wide(int column, int row) {
    double sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int x = Math.clamp(column + dx, 0, columns - 1);
        int y = Math.clamp(row + dy, 0, rows - 1);
        sum += means[y * columns + x] * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
      }
    }
    return sum / 16;
  }

  private int level(double mean, int before) {
    return before >= 0 && Math.abs(mean - before) <= step * HOLD
        ? before
        : Math.clamp(MIDDLE + Math.round((mean - MIDDLE) / step) * step, 0, 255);
  }

  /** Goes a part of the way to what was seen last; between two looks there is nothing else. */
  void approach() {
    for (int i = 0; i < shown.length; i++) {
      int way = (levels[i] << SCALE) - shown[i];
      shown[i] += Math.abs(way) < 4 ? way : way / 4;
    }
  }

  /** Paints over all of a plane. */
  void paint(Plane plane) {
    for (int row = 0; row < rows; row++) {
      stretch(row);
    }
    // Where rows are many, a few look alike: nobody sees it, and it is the dearest part.
    int alike = Math.max(1, height / FINEST);
    for (int y = 0; y < height; y++) {
      if (y % alike == 0) {
        weave(Math.min(y + alike / 2, height - 1));
      }
      plane.bytes().put(y * plane.stride(), line, 0, width);
    }
  }

  /** One row of the picture. */
  private void weave(int y) {
    int at = (2 * y + 1) * rows * 128 / height; // in 256ths of a cell
    int row = Math.min(at >> 8, rows - 1);
    int f = at & 0xff;
    int above = ((256 - f) * (256 - f)) >> 9;
    int below = (f * f) >> 9;
    weave(
        bands[Math.max(row - 1, 0)],
        bands[row],
        bands[Math.min(row + 1, rows - 1)],
        above,
        256 - above - below,
        below);
  }

  private void stretch(int row) {
    int[] band = bands[row];
    int first = row * columns;
    for (int x = 0; x < width; x++) {
      int column = columnOf[x];
      int left = columnLeft[x];
      int middle = columnMiddle[x];
      band[x] =
          (shown[first + Math.max(column - 1, 0)] * left
                  + shown[first + column] * middle
                  + shown[first + Math.min(column + 1, columns - 1)] * (256 - left - middle))
              >> SCALE;
    }
  }

  private void weave(int[] above, int[] here, int[] below, int a, int h, int b) {
    byte[] to = line;
    for (int x = 0; x < width; x++) {
      to[x] = (byte) ((above[x] * a + here[x] * h + below[x] * b) >> (2 * SCALE));
    }
  }

  private void resize(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return;
    }
    width = newWidth;
    height = newHeight;
    line = new byte[width];
    bands = new int[rows][width];
    columnOf = new int[width];
    columnLeft = new int[width];
    columnMiddle = new int[width];
    for (int x = 0; x < width; x++) {
      int at = (2 * x + 1) * columns * 128 / width;
      int f = at & 0xff;
      columnOf[x] = Math.min(at >> 8, columns - 1);
      columnLeft[x] = ((256 - f) * (256 - f)) >> 9;
      columnMiddle[x] = 256 - columnLeft[x] - ((f * f) >> 9);
    }
  }
}
