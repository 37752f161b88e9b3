package org.duet.server.event;

import java.util.UUID;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;

/** Something that happened and was committed. */
public sealed interface Event {

  /**
   * A frame for devices of one person.
   *
   * @param onlyDevice the one device that is told; null: all of them
   * @param exceptDevice one that is not told; null: none is left out
   */
  record Tell(
      long userId, @Nullable String onlyDevice, @Nullable String exceptDevice, FeedFrame frame)
      implements Event {

    public static Tell all(long userId, FeedFrame frame) {
      return new Tell(userId, null, null, frame);
    }

    public static Tell only(long userId, String device, FeedFrame frame) {
      return new Tell(userId, device, null, frame);
    }

    public static Tell others(long userId, String device, FeedFrame frame) {
      return new Tell(userId, null, device, frame);
    }

    /** Whether this device of the person is meant. */
    public boolean means(String device) {
      return (onlyDevice == null || onlyDevice.equals(device))
          && (exceptDevice == null || !exceptDevice.equals(device));
    }
  }

  /** Signals wait in the database for a device that is not connected to the writing process. */
  record SignalsWaiting(UUID sessionId, long userId, String device) implements Event {}

  /** A device is connected to this process now: others give up what they have of it. */
  record Moved(long userId, String device, String node) implements Event {}

  /** A token is dead: the feeds it opened are closed. */
  record TokenRevoked(String tokenHash) implements Event {}

  /** What other processes told may have been missed: devices have to ask for everything anew. */
  record Missed() implements Event {}
}
