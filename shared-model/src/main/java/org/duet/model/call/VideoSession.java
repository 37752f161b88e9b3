package org.duet.model.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
 * @param rev grows by one with every change; 0 where a server does not count
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

  /** By time of creation, then by id. */
  static final Comparator<VideoSession> OLDEST_FIRST =
      Comparator.comparing(VideoSession::createdAt).thenComparingLong(VideoSession::id);

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
    return OLDEST_FIRST.compare(this, other) > 0;
  }

  /**
   * Whether this tells something newer than what was known of the same session: by revision, and
   * where a server counts none, whatever it says last. Either way a session never goes back, so
   * that an answer which comes late changes nothing, and none that has ended rings again.
   */
  public boolean supersedes(VideoSession known) {
    if (!sessionId.equals(known.sessionId)) {
      return false;
    }
    boolean counted = rev > 0 && known.rev > 0;
    return counted
        ? rev > known.rev
        : known.isLive() && status.compareTo(known.status) >= 0 && !equals(known);
  }

  /** Started by this member, where a server did not tell. */
  public VideoSession withCaller(long member) {
    return same(member, endReason, joinedUserIds);
  }

  /** The same, told for this reason. */
  public VideoSession withReason(EndReason told) {
    return same(callerId, told, joinedUserIds);
  }

  /** The same, whose members in it are known from elsewhere. */
  public VideoSession withMembers(Set<Long> joined) {
    return same(callerId, endReason, joined);
  }

  /** At the same revision. */
  private VideoSession same(long caller, @Nullable EndReason reason, Set<Long> joined) {
    return new VideoSession(
        id, sessionId, matchId, caller, status, createdAt, startedAt, endedAt, duration, reason,
        joined, rev);
  }

  VideoSession withJoined(Set<Long> joined) {
    return next(status, startedAt, endedAt, duration, endReason, joined);
  }

  VideoSession activated(Set<Long> joined, Instant now) {
    return next(SessionStatus.ACTIVE, now, endedAt, duration, endReason, joined);
  }

  VideoSession ended(EndReason reason, Instant now) {
    SessionStatus last =
        status == SessionStatus.ACTIVE ? SessionStatus.COMPLETED : SessionStatus.CANCELLED;
    return next(last, startedAt, now, duration, reason, joinedUserIds);
  }

  VideoSession extendedBy(Duration more) {
    int longer = Math.toIntExact(limit().plus(more).toSeconds());
    return next(status, startedAt, endedAt, longer, endReason, joinedUserIds);
  }

  /** The same session one revision later. */
  private VideoSession next(
      SessionStatus status,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int duration,
      @Nullable EndReason endReason,
      Set<Long> joined) {
    return new VideoSession(
        id, sessionId, matchId, callerId, status, createdAt, startedAt, endedAt, duration,
        endReason, joined, rev + 1);
  }
}
