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
  public static final FeedSettings NONE = CONTRACT.withEnabled(false);

  public FeedSettings withEnabled(boolean value) {
    return new FeedSettings(value, ping, silence, maxUnsent, badFrames, frames);
  }

  public FeedSettings withPing(Duration value) {
    return new FeedSettings(enabled, value, silence, maxUnsent, badFrames, frames);
  }

  public FeedSettings withSilence(Duration value) {
    return new FeedSettings(enabled, ping, value, maxUnsent, badFrames, frames);
  }

  public FeedSettings withMaxUnsent(int value) {
    return new FeedSettings(enabled, ping, silence, value, badFrames, frames);
  }

  public FeedSettings withBadFrames(int value) {
    return new FeedSettings(enabled, ping, silence, maxUnsent, value, frames);
  }

  public FeedSettings withFrames(int value) {
    return new FeedSettings(enabled, ping, silence, maxUnsent, badFrames, value);
  }
}
