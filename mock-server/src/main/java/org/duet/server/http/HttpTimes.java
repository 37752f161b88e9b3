package org.duet.server.http;

import java.time.Duration;

/**
 * How long whoever sends a request may take over it, in real time. One who sends a byte now and
 * then only wants to keep the server busy.
 *
 * @param idle how long the line may be silent in the middle of a request
 * @param head how long all of its head may take
 * @param body how long all of its body may take
 */
public record HttpTimes(Duration idle, Duration head, Duration body) {
  /** A photo of 5 MiB has to get through a slow line. */
  public static final HttpTimes DEFAULT =
      new HttpTimes(Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofMinutes(2));

  public HttpTimes withIdle(Duration value) {
    return new HttpTimes(value, head, body);
  }

  public HttpTimes withHead(Duration value) {
    return new HttpTimes(idle, value, body);
  }

  public HttpTimes withBody(Duration value) {
    return new HttpTimes(idle, head, value);
  }
}
