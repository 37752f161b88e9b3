package org.duet.app.backend;

import java.time.Duration;

/**
 * How often a server without a feed is asked.
 *
 * @param pending who calls, while signed in
 * @param session how the session stands, while in a call
 * @param signals what the other side says, while in a call
 * @param chat what is written, while somebody looks
 * @param matches who the matches are, and what is written elsewhere
 * @param slowest the longest wait while the server does not answer
 * @param idle for how long it is gone on while nobody sees the client and it is in no call
 * @param patience how long a connected feed may say nothing before it is asked beside it
 */
public record PollSettings(
    Duration pending,
    Duration session,
    Duration signals,
    Duration chat,
    Duration matches,
    Duration slowest,
    Duration idle,
    Duration patience) {
  /** As the wire contract has it. */
  public static final PollSettings CONTRACT =
      new PollSettings(
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10));
}
