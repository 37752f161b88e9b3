package org.duet.app.media.webrtc.camera;

import java.util.List;

/**
 * What the synthetic picture and tone of a person are like: pure functions of the name, so that a
 * test can tell whose picture it sees and whose tone it hears.
 */
public final class Likeness {
  private static final int HUES = 12;

  /** Chosen so that the people of the demonstration look and sound well apart. */
  private static final int SEED = 6347;

  private static final List<Integer> TONES = List.of(392, 440, 494, 523, 587, 659, 698, 784);

  private Likeness() {}

  /** The hue of everything in the background of a person's picture, in degrees: 0 to 359. */
  public static int hue(String name) {
    return Math.floorMod(mixed(name), HUES) * (360 / HUES);
  }

  /** The frequency of a person's tone, in hertz. */
  public static int tone(String name) {
    return TONES.get(Math.floorMod(mixed(name) >>> 8, TONES.size()));
  }

  /** Short names differ in few bits: spread them (the finalizer of MurmurHash3). */
  private static int mixed(String name) {
    int hash = name.strip().hashCode() ^ SEED;
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
