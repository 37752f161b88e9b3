package org.duet.app.discover;

import java.util.List;

/** What there is to show of people to get to know. */
sealed interface Deck {
  record Loading() implements Deck {}

  /** They did not come; says why, in words. */
  record Failed(String why) implements Deck {}

  /** Nobody is left; says what can be done about it. */
  record Empty(String title, String more) implements Deck {}

  /**
   * There are some.
   *
   * @param shown whose card is open; one of them
   */
  record Dealt(List<Candidate> people, Candidate shown) implements Deck {}
}
