package org.duet.app.media.webrtc.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the code out of a recording of marked pictures. Some seconds are needed; more tell more.
 * What swings in the reference cells tells when the mark was on which side, so it does not matter
 * where a recording begins, whether frames are missing, and nearly not how many there are a second.
 */
public final class MarkReader {
  /** About ten minutes; what comes later is not needed. */
  private static final int MOST_FRAMES = 18_000;

  private static final int FEWEST_FRAMES = 24;

  /** Half the period, in frames, of recordings with from 8 to 50 frames a second. */
  private static final int SLOWEST = 2;

  private static final int FASTEST = 14;

  /** What moves in the picture changes by more: it must not drown the mark. */
  private static final float MOST = 4;

  /** Of the swing that a bit must show, as a part of that in the reference. */
  private static final double SURE = 0.35;

  private final MarkPattern pattern = new MarkPattern();
  private final List<float[]> frames = new ArrayList<>();
  private byte[] row = new byte[0];

  /**
   * One more frame.
   *
   * @param luma rows of bytes
   * @throws IllegalArgumentException if it is too small to hold a mark
   */
  public void add(ByteBuffer luma, int stride, int width, int height) {
    if (width < 2 * MarkPattern.COLUMNS || height < 2 * MarkPattern.ROWS) {
      throw new IllegalArgumentException("too small");
    }
    if (frames.size() >= MOST_FRAMES) {
      return;
    }
    if (row.length < width) {
      row = new byte[width];
    }
    float[] sums = new float[MarkPattern.CELLS];
    int[] counts = new int[MarkPattern.CELLS];
    for (int y = 0; y < height; y++) {
      luma.get(y * stride, row, 0, width);
      int first = y * MarkPattern.ROWS / height * MarkPattern.COLUMNS;
      for (int column = 0; column < MarkPattern.COLUMNS; column++) {
        int from = column * width / MarkPattern.COLUMNS;
        int to = (column + 1) * width / MarkPattern.COLUMNS;
        int sum = 0;
        for (int x = from; x < to; x++) {
          sum += row[x] & 0xff;
        }
        sums[first + column] += sum;
        counts[first + column] += to - from;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    frames.add(sums);
  }

  public int frames() {
    return frames.size();
  }

  /** Who the pictures were sent to, as 24 bits; empty where nothing can be read. */
  public OptionalLong read() {
    for (int half = SLOWEST; half <= FASTEST && frames.size() >= FEWEST_FRAMES; half++) {
      OptionalLong found = read(half);
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong read(int half) {
    double power = 0;
    double[] agreed = new double[MarkCode.BITS];
    double[] shown = new double[MarkCode.BITS + 1];
    for (int t = half; t + half < frames.size(); t++) {
      swings(frames.get(t - half), frames.get(t), frames.get(t + half), shown);
      double reference = shown[MarkCode.BITS];
      power += reference * reference;
      for (int bit = 0; bit < MarkCode.BITS; bit++) {
        agreed[bit] += reference * shown[bit];
      }
    }
    long code = 0;
    for (int bit = 0; bit < MarkCode.BITS; bit++) {
      if (Math.abs(agreed[bit]) < SURE * power || power == 0) {
        return OptionalLong.empty();
      }
      if (agreed[bit] > 0) {
        code |= 1L << bit;
      }
    }
    return MarkCode.userOf(code);
  }

  /** How far each bit, and last the reference, is from where it was and will be. */
  private void swings(float[] before, float[] now, float[] after, double[] shown) {
    java.util.Arrays.fill(shown, 0);
    int[] counts = new int[shown.length];
    for (int i = 0; i < now.length; i++) {
      int bit = pattern.bit(i) == MarkPattern.REFERENCE ? MarkCode.BITS : pattern.bit(i);
      float swing = now[i] - (before[i] + after[i]) / 2;
      shown[bit] += pattern.sign(i) * Math.clamp(swing, -MOST, MOST);
      counts[bit]++;
    }
    for (int bit = 0; bit < shown.length; bit++) {
      shown[bit] /= counts[bit];
    }
  }
}
