package org.duet.model.wire;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.jspecify.annotations.Nullable;

/** A session as it arrives: one backend leaves off who called, when, and who joined. */
record SessionBody(
    long id,
    UUID sessionId,
    long matchId,
    long callerId,
    SessionStatus status,
    @Nullable Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int duration,
    @Nullable EndReason endReason,
    @Nullable Set<Long> joinedUserIds,
    long rev) {

  VideoSession toSession() {
    return new VideoSession(
        id,
        sessionId,
        matchId,
        callerId,
        status,
        createdAt == null ? Instant.EPOCH : createdAt,
        startedAt,
        endedAt,
        duration,
        endReason,
        joinedUserIds == null ? Set.of() : joinedUserIds,
        rev);
  }
}
