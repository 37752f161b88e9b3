package org.duet.app.media;

/**
 * The devices a person wants, by name; an empty one is whatever the system uses. One that is not
 * plugged in is still wanted, and used as soon as it comes.
 */
public record DeviceChoice(String camera, String microphone, String speaker, SoundCare care) {
  public static final DeviceChoice USUAL = new DeviceChoice("", "", "");

  /** With all that can be done for the sound. */
  public DeviceChoice(String camera, String microphone, String speaker) {
    this(camera, microphone, speaker, SoundCare.ALL);
  }
}
