package org.duet.model.call;

/** How clear a picture is, or is wished to be, from the least to the most. */
public enum Clarity {
  /** Nobody can be recognised. */
  BLURRED,
  /** That there is a person, and how they move. */
  SOFT,
  CLEAR;

  /** What two people get: no more than either wishes. */
  public static Clarity lower(Clarity one, Clarity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
