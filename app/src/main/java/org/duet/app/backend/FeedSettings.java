package org.duet.app.backend;

import java.time.Duration;

/**
 * The times of an event feed.
 *
 * @param handshake how long connecting may take
 * @param ping how often this side asks whether the other is there
 * @param silence after how long without a sign of it the connection is given up
 * @param firstRetry the longest wait before the first new attempt
 * @param lastRetry the longest wait at all
 * @param steady how long a connection has to hold for the waits to begin anew
 * @param lookout how often it is looked whether the network is back, while there is no connection
 * @param absent after how long a server that has no feed is asked for one again
 */
public record FeedSettings(
    Duration handshake,
    Duration ping,
    Duration silence,
    Duration firstRetry,
    Duration lastRetry,
    Duration steady,
    Duration lookout,
    Duration absent) {
  public static final FeedSettings USUAL =
      new FeedSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));
}
