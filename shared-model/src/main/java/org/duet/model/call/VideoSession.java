package org.duet.model.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a match, as both members see it. Immutable; {@link SessionRules} makes the next one.
 *
 * @param id grows with every session of a server; breaks ties between equal times
 * @param callerId the member who started it; 0 where a server does not tell
 * @param createdAt {@link Instant#EPOCH} where a server does not tell
 * @param startedAt when both had joined, set once
 * @param duration how long the call may last once it is active, in seconds
 * @param joinedUserIds the members who called or answered
 * @param rev grows by one with every change
 */
public record VideoSession(
    long id,
    UUID sessionId,
    long matchId,
    long callerId,
    SessionStatus status,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int duration,
    @Nullable EndReason endReason,
    Set<Long> joinedUserIds,
    long rev) {

  public VideoSession {
    joinedUserIds = Set.copyOf(joinedUserIds);
  }

  public boolean isLive() {
    return status.isLive();
  }

  /** {@link #duration} as a type that knows its unit. */
  public Duration limit() {
    return Duration.ofSeconds(duration);
  }

  /** Whether this one was created after the other: by time, then by id. */
  public boolean isNewerThan(VideoSession other) {
    int byTime = createdAt.compareTo(other.createdAt);
    return byTime != 0 ? byTime > 0 : id > other.id;
  }

  VideoSession withJoined(Set<Long> joined) {
    return new VideoSession(
        id, sessionId, matchId, callerId, status, createdAt, startedAt, endedAt, duration,
        endReason, joined, rev + 1);
  }

  VideoSession activated(Set<Long> joined, Instant now) {
    return new VideoSession(
        id,
        sessionId,
        matchId,
        callerId,
        SessionStatus.ACTIVE,
        createdAt,
        now,
        endedAt,
        duration,
        endReason,
        joined,
        rev + 1);
  }

  VideoSession ended(EndReason reason, Instant now) {
    SessionStatus last =
        status == SessionStatus.ACTIVE ? SessionStatus.COMPLETED : SessionStatus.CANCELLED;
    return new VideoSession(
        id,
        sessionId,
        matchId,
        callerId,
        last,
        createdAt,
        startedAt,
        now,
        duration,
        reason,
        joinedUserIds,
        rev + 1);
  }

  VideoSession extendedBy(Duration more) {
    return new VideoSession(
        id,
        sessionId,
        matchId,
        callerId,
        status,
        createdAt,
        startedAt,
        endedAt,
        Math.toIntExact(limit().plus(more).toSeconds()),
        endReason,
        joinedUserIds,
        rev + 1);
  }

  VideoSession touched() {
    return withJoined(joinedUserIds);
  }
}
