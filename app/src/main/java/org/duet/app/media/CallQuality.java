package org.duet.app.media;

/**
 * How well a call went in the last two seconds. Names no address.
 *
 * @param roundTrip there and back, in milliseconds
 * @param lossIn of what the other sent, in percent
 * @param lossOut of what this side sent, in percent, as the other reports it
 * @param jitter how unevenly sound arrives, in milliseconds
 * @param freezes how often the picture stood still since the call began
 * @param in what arrives
 * @param out what is sent
 * @param codec of the picture that arrives; empty while none does
 * @param limit what keeps the own picture from being better
 */
public record CallQuality(
    Level level,
    Reason reason,
    int roundTrip,
    double lossIn,
    double lossOut,
    int jitter,
    int freezes,
    Stream in,
    Stream out,
    String codec,
    Path path,
    Limit limit) {

  /**
   * One direction.
   *
   * @param width of the picture, in pixels; 0 without one
   * @param frames a second
   * @param kilobits a second, picture and sound
   */
  public record Stream(int width, int height, int frames, int kilobits) {
    public static final Stream NONE = new Stream(0, 0, 0, 0);
  }

  /** In a word. */
  public enum Level {
    GOOD,
    FAIR,
    POOR
  }

  /** What is worst. */
  public enum Reason {
    NONE,
    /** Something came before, and nothing at all does now. */
    NOTHING_IN,
    LOSS_IN,
    LOSS_OUT,
    DELAY,
    JITTER,
    FREEZES,
    /** The own machine or line does not manage a better picture. */
    LIMITED
  }

  /** Which way it goes. */
  public enum Path {
    UNKNOWN,
    /** From one machine to the other. */
    DIRECT,
    /** Through a server in between, so that neither learns the other's address. */
    RELAY
  }

  /** What keeps the own picture small. */
  public enum Limit {
    NONE,
    PROCESSOR,
    BANDWIDTH,
    OTHER
  }
}
