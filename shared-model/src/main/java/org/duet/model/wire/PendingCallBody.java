package org.duet.model.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duet.model.call.PendingCall;
import org.duet.model.call.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A pending call as it travels: times are relative to the moment it was sent, so that two clocks
 * need not agree.
 *
 * @param id the session's number, an addition to the contract; 0 where a server does not tell
 * @param secondsAgo since the session was created
 * @param expiresInMs until it is missed; null where a server does not tell
 * @param rev the session's revision, an addition to the contract; 0 where a server does not tell
 */
public record PendingCallBody(
    long id,
    UUID sessionId,
    long matchId,
    long otherUserId,
    String otherUserName,
    boolean isMutualMatch,
    SessionStatus status,
    @Nullable Instant createdAt,
    @Nullable Instant startedAt,
    long secondsAgo,
    @Nullable Long expiresInMs,
    String callType,
    long rev) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final String FIRST = "First Call";
  private static final String REPEAT = "Repeat Call 💕";

  /** The name of the kind of call, as the contract spells it. */
  public static String callType(boolean mutual) {
    return mutual ? REPEAT : FIRST;
  }

  /** Keeps a senseless number of a server from being an error of the clock's arithmetic. */
  private static Duration within(Duration longest, Duration told) {
    return told.compareTo(longest) > 0 ? longest : told.isNegative() ? Duration.ZERO : told;
  }

  /** The call as seen from the clock of the one who received it. */
  public PendingCall receivedAt(Instant now) {
    return new PendingCall(
        id,
        sessionId,
        matchId,
        otherUserId,
        otherUserName,
        isMutualMatch,
        createdAt == null ? Instant.EPOCH : createdAt,
        now.minus(within(LONGEST, Duration.ofSeconds(secondsAgo))),
        expiresInMs == null ? null : now.plus(within(LONGEST, Duration.ofMillis(expiresInMs))),
        rev);
  }
}
