package org.duet.model.call;

/**
 * How clearly the two of a call wish to see each other. Both are seen as clearly as the lower of
 * the two wishes says: it takes two to clear the picture, and one to blur it again.
 *
 * <p>Who uses this must show a person nothing of {@code theirs} beyond {@link #shown}: so nobody
 * learns that the other would like more than they do, and nobody is pressed.
 *
 * @param mine of the person at this machine
 * @param theirs of the other; until they tell, what such a call begins with
 */
public record Wishes(Clarity mine, Clarity theirs) {
  /** Between people who have met. */
  public static final Wishes CLEAR = new Wishes(Clarity.CLEAR, Clarity.CLEAR);

  /** Between strangers. */
  public static final Wishes BLURRED = new Wishes(Clarity.BLURRED, Clarity.BLURRED);

  /** What a call begins with: strangers do not see each other's faces. */
  public static Wishes atFirst(boolean firstCall) {
    return firstCall ? BLURRED : CLEAR;
  }

  /** How clearly both are seen. */
  public Clarity shown() {
    return Clarity.lower(mine, theirs);
  }

  /** Whether this person wishes more than the other, so that there is something to wait for. */
  public boolean waits() {
    return mine.compareTo(theirs) > 0;
  }

  public Wishes withMine(Clarity next) {
    return new Wishes(next, theirs);
  }

  public Wishes withTheirs(Clarity next) {
    return new Wishes(mine, next);
  }
}
