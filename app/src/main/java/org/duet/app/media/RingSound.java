package org.duet.app.media;

import java.util.Arrays;

/** What a ring sounds like. */
public enum RingSound {
  /** Two voices that answer each other. */
  DUET,
  /** A bell, struck twice. */
  BELL,
  /** Wood, low and quick. */
  WOOD;

  /** The one with this name; the first where there is none. */
  public static RingSound named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(DUET);
  }
}
