package org.duet.app.practice;

/** What somebody does about calls. */
enum Manner {
  /** Answers, after a moment. */
  ANSWERS,
  /** Declines, after a moment. */
  DECLINES,
  /** Calls in the same moment, so that both meet. */
  CALLS_TOO,
  /** Calls by themselves, now and then; answers too. */
  CALLS
}
