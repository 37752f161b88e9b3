package org.duet.app.backend;

import java.time.Duration;

/**
 * How long and how much a request may take.
 *
 * @param connect until the connection stands
 * @param silence between two pieces of an answer
 * @param whole from the first byte of the question to the last of the answer
 * @param bodyBytes of an answer, at most
 */
public record HttpLimits(Duration connect, Duration silence, Duration whole, long bodyBytes) {
  public static final HttpLimits USUAL =
      new HttpLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15), 8 * 1024 * 1024);
}
