package org.duet.app.media.webrtc.link;

import java.util.List;

/**
 * How large the own picture may be, so that sound comes through before it: down at once where the
 * line is too narrow, up a step at a time and only after a while of calm. Pure.
 *
 * @param step on the ladder; 0 is the best
 * @param calm how many reports in a row there was nothing to complain of
 */
record Adaptation(int step, int calm) {
  static final Adaptation BEST = new Adaptation(0, 0);

  /** So many calm reports, of two seconds each, before a step up where there is room for it. */
  static final int PATIENCE = 4;

  /** And where that is not known: a line that is hardly used is believed to be narrow. */
  static final int LONG_PATIENCE = 30;

  /** What sound needs with all that surrounds it, in kilobits a second. */
  static final int SOUND = 70;

  private static final double MUCH_LOSS = 12;
  private static final double SOME_LOSS = 4;
  private static final int SLOW = 800;

  /** With fewer bits for a pixel a smaller picture looks better. */
  private static final double BITS_A_PIXEL = 0.025;

  private static final int MOST = 2500;
  private static final double HEADROOM = 1.3;

  private static final List<Rung> LADDER =
      List.of(
          new Rung(1, 30),
          new Rung(1.5, 30),
          new Rung(2, 24),
          new Rung(3, 15),
          new Rung(4, 10),
          new Rung(6, 6));

  /**
   * A size of picture.
   *
   * @param scale the camera's width and height are divided by this
   * @param frames a second, at most
   */
  private record Rung(double scale, int frames) {
    /** In kilobits a second; with less it is not worth its size. */
    double least(int pixels) {
      return BITS_A_PIXEL * pixels / (scale * scale) * frames / 1000;
    }
  }

  /**
   * What may be sent.
   *
   * @param most kilobits a second
   * @param frames a second
   */
  record Picture(double scale, int most, int frames) {}

  double scale() {
    return LADDER.get(step).scale();
  }

  /**
   * The own picture as it may be now.
   *
   * @param pixels of the camera's
   */
  Picture picture(int pixels) {
    Rung rung = LADDER.get(step);
    int most = step == 0 ? MOST : (int) Math.clamp(3.5 * rung.least(pixels), 40, MOST);
    return new Picture(rung.scale(), most, rung.frames());
  }

  /**
   * After another report.
   *
   * @param available what the line is believed to carry, in kilobits a second; 0 where unknown
   * @param loss of what this side sent, in percent
   * @param roundTrip in milliseconds
   * @param pixels of the camera's picture; 0 while none is sent
   */
  Adaptation after(int available, double loss, int roundTrip, int pixels) {
    if (pixels == 0) {
      return this;
    }
    boolean hurts = loss >= MUCH_LOSS || roundTrip >= SLOW;
    int fits = available == 0 ? 0 : fitting(available - SOUND, pixels);
    int worse = Math.min(step + 1, LADDER.size() - 1);
    int lower = Math.max(Math.max(fits, step), hurts ? worse : 0);
    if (lower > step) {
      return new Adaptation(lower, 0);
    }
    if (step == 0 || hurts || loss >= SOME_LOSS) {
      return new Adaptation(step, 0);
    }
    boolean room = available - SOUND >= HEADROOM * LADDER.get(step - 1).least(pixels);
    boolean up = calm + 1 >= (room ? PATIENCE : LONG_PATIENCE);
    return up ? new Adaptation(step - 1, 0) : new Adaptation(step, calm + 1);
  }

  /** The best picture that this is enough for. */
  private static int fitting(int kilobits, int pixels) {
    for (int i = 0; i < LADDER.size(); i++) {
      if (kilobits >= LADDER.get(i).least(pixels)) {
        return i;
      }
    }
    return LADDER.size() - 1;
  }
}
