package org.duet.model.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody calls: what a person is shown of a session that waits for them.
 *
 * @param id the session's {@link VideoSession#id}; 0 where a server does not tell
 * @param mutual whether the two matched mutually; if not, it is their first call
 * @param createdAt by the server's clock, to tell newer from older; {@link Instant#EPOCH} where it
 *     does not tell
 * @param ringingSince by the clock of the one who looks
 * @param expiresAt likewise; null where a server does not tell
 * @param rev the session's revision; 0 where a server does not tell
 */
public record PendingCall(
    long id,
    UUID sessionId,
    long matchId,
    long otherUserId,
    String otherUserName,
    boolean mutual,
    Instant createdAt,
    Instant ringingSince,
    @Nullable Instant expiresAt,
    long rev) {

  /** Newest first: by time, then id, and by the session's name where a server tells neither. */
  public static final Comparator<PendingCall> NEWEST_FIRST =
      Comparator.comparing(PendingCall::createdAt)
          .thenComparingLong(PendingCall::id)
          .thenComparing(PendingCall::sessionId)
          .reversed();

  boolean isNewerThan(PendingCall other) {
    return NEWEST_FIRST.compare(this, other) < 0;
  }
}
