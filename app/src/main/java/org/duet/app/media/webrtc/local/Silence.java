package org.duet.app.media.webrtc.local;

/**
 * Whether a microphone brings nothing at all, as one does that its system forbids, or whose own
 * switch is off. The library measures after it took the noise away, so that a quiet room may be
 * nothing for a while: a microphone that brought anything once is not silent any more.
 */
final class Silence {
  /** In milliseconds. */
  static final double ENOUGH = 10_000;

  private double energy = -1;
  private double since;
  private double now;
  private boolean alive;

  /** Another microphone is used from here on. */
  void startOver() {
    energy = -1;
    alive = false;
  }

  /**
   * What was measured.
   *
   * @param total all energy since the call began, in any unit
   * @param at when, in milliseconds
   */
  void measured(double total, double at) {
    if (energy < 0) {
      since = at;
    } else if (total > energy) {
      alive = true;
    }
    energy = total;
    now = at;
  }

  /** Whether it lasts for so long that the person should be told. */
  boolean lasts() {
    return !alive && energy >= 0 && now - since >= ENOUGH;
  }
}
