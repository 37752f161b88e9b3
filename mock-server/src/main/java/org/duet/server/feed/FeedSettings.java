package org.duet.server.feed;

import java.time.Duration;

/**
 * How the event feed behaves.
 *
 * @param enabled whether there is one at all; without it devices have to ask again and again
 * @param ping how often each connection is pinged, in real time
 * @param silence after how long without a sign of life a connection is given up, in real time
 * @param maxUnsent how many bytes may wait for a device that does not read
 * @param badFrames how many bad frames a device may send in a minute
 * @param frames how many frames a device may send in a minute
 */
public record FeedSettings(
    boolean enabled, Duration ping, Duration silence, int maxUnsent, int badFrames, int frames) {

  /** What the wire contract names. */
  public static final FeedSettings CONTRACT =
      new FeedSettings(true, Duration.ofSeconds(10), Duration.ofSeconds(25), 1024 * 1024, 20, 3000);

  /** None: as a backend that has the REST part alone. */
  public static final FeedSettings NONE =
      new FeedSettings(
          false,
          CONTRACT.ping(),
          CONTRACT.silence(),
          CONTRACT.maxUnsent(),
          CONTRACT.badFrames(),
          CONTRACT.frames());

  public FeedSettings withHeartbeat(Duration everyPing, Duration longestSilence) {
    return new FeedSettings(enabled, everyPing, longestSilence, maxUnsent, badFrames, frames);
  }
}
