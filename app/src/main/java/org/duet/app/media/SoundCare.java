package org.duet.app.media;

/**
 * What is done to the own sound before the other hears it; from the next call on.
 *
 * @param lessNoise whether what is no voice is made quieter
 * @param noEcho whether what comes out of the loudspeaker is taken out again
 * @param evenLoudness whether low voices are raised and loud ones lowered
 */
public record SoundCare(boolean lessNoise, boolean noEcho, boolean evenLoudness) {
  public static final SoundCare ALL = new SoundCare(true, true, true);
}
