package org.duet.app.media.webrtc.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the media of one client behave.
 *
 * @param ownerName whose client this is, in any script; names and colours the synthetic picture
 * @param synthetic when a picture and a tone are made up instead of taken from devices
 * @param film what is sent instead of a camera's picture
 * @param stamped whether the synthetic picture carries what machines read
 */
public record MediaSettings(
    String ownerName, Synthetic synthetic, Optional<Path> film, boolean stamped) {

  public MediaSettings(String ownerName, Synthetic synthetic) {
    this(ownerName, synthetic, Optional.empty(), true);
  }

  /** With a test pattern for a camera, which carries the owner's name, the time, and a stamp. */
  public MediaSettings withPattern() {
    return new MediaSettings(ownerName, Synthetic.ALWAYS);
  }

  /** With a film, or a picture that stands still, for a camera. */
  public MediaSettings withFilm(Path file) {
    return new MediaSettings(ownerName, synthetic, Optional.of(file), stamped);
  }

  /** When a moving picture and a tone stand in for camera and microphone. */
  public enum Synthetic {
    /** A missing device is a lack; the call goes on without it. */
    NEVER,
    /** Where there is no device, or it cannot be opened. */
    WHEN_MISSING,
    /** Devices are not even asked for. */
    ALWAYS
  }

  /** For a person's client: real devices. */
  public static MediaSettings real(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.NEVER);
  }

  /** For a demonstration, whatever devices the machine has. */
  public static MediaSettings demo(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.WHEN_MISSING);
  }

  /** For who is there to be met: no device is touched, and nothing is there for machines alone. */
  public static MediaSettings companion(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.ALWAYS, Optional.empty(), false);
  }

  /** For tests: no device is touched. */
  public static MediaSettings synthetic(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.ALWAYS);
  }
}
