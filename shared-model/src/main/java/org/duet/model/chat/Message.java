package org.duet.model.chat;

import java.time.Instant;

/**
 * One message between matched people.
 *
 * @param clientId chosen by the sender's device; a repeated one is the same message
 */
public record Message(
    long id, long matchId, long senderId, String body, String clientId, Instant createdAt) {

  /** Of a body, in Unicode code points: the contract's. */
  public static final int LONGEST = 2000;
}
