package org.duet.app.media;

/** What a ring sounds like. */
public enum RingSound {
  /** Two voices that answer each other. */
  DUET,
  /** A bell, struck twice. */
  BELL,
  /** Wood, low and quick. */
  WOOD
}
