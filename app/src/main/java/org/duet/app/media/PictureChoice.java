package org.duet.app.media;

import org.duet.model.call.Clarity;

/**
 * What a person chose about the pictures of their calls.
 *
 * @param mark whether the outgoing picture carries a code for who receives it
 */
public record PictureChoice(Blur blur, boolean mark) {
  public static final PictureChoice USUAL = new PictureChoice(Blur.FIRST_CALLS, false);

  /**
   * Which calls a person begins with the wish to be blurred. There is none without first calls:
   * strangers begin blurred, whatever the two of them chose.
   */
  public enum Blur {
    FIRST_CALLS,
    EVERY_CALL;

    /** The one of this name; the usual one where there is none. */
    public static Blur named(String name) {
      for (Blur one : values()) {
        if (one.name().equals(name)) {
          return one;
        }
      }
      return USUAL.blur();
    }

    /** The wish a call begins with. The other's wish holds all the same. */
    public Clarity wish(boolean firstCall) {
      boolean blurred = firstCall || this == EVERY_CALL;
      return blurred ? Clarity.BLURRED : Clarity.CLEAR;
    }
  }
}
