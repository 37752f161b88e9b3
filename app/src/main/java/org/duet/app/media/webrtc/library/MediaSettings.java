package org.duet.app.media.webrtc.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the media of one client behave.
 *
 * @param ownerName whose client this is, in any script; names and colours the synthetic picture
 * @param synthetic when a picture and a tone are made up instead of taken from devices
 * @param reach how near a path to the other may lie
 * @param film what is sent instead of a camera's picture
 */
public record MediaSettings(
    String ownerName, Synthetic synthetic, Reach reach, Optional<Path> film) {

  public MediaSettings(String ownerName, Synthetic synthetic, Reach reach) {
    this(ownerName, synthetic, reach, Optional.empty());
  }

  /** With a test pattern for a camera, which carries the owner's name and the time. */
  public MediaSettings withPattern() {
    return new MediaSettings(ownerName, Synthetic.ALWAYS, reach);
  }

  /** With a film, or a picture that stands still, for a camera. */
  public MediaSettings withFilm(Path file) {
    return new MediaSettings(ownerName, synthetic, reach, Optional.of(file));
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

  /**
   * Which addresses the other side may name. The library sends packets to any address it is told,
   * so a stranger could make this client knock at doors of its own network.
   */
  public enum Reach {
    /** Public addresses only. */
    INTERNET,
    /** Also those of private networks. */
    LAN,
    /** Also this machine itself: two clients side by side. */
    MACHINE
  }

  /** For a person's client: real devices, paths in the internet and in the local network. */
  public static MediaSettings real(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.NEVER, Reach.LAN);
  }

  /** For a demonstration on one machine, whatever devices it has. */
  public static MediaSettings demo(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.WHEN_MISSING, Reach.MACHINE);
  }

  /** For tests on one machine: no device is touched. */
  public static MediaSettings synthetic(String ownerName) {
    return new MediaSettings(ownerName, Synthetic.ALWAYS, Reach.MACHINE);
  }
}
