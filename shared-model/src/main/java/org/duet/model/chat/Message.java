package org.duet.model.chat;

import java.time.Instant;

/**
 * One message between matched people.
 *
 * @param clientId chosen by the sender's device; a repeated one is the same message
 */
public record Message(
    long id, long matchId, long senderId, String body, String clientId, Instant createdAt) {

  /** What can be written at once, in Unicode characters. */
  public static final int LONGEST = 2000;
}
