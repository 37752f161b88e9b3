package org.duet.model.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duet.model.call.Transition.Unchanged;

/**
 * When a call ends by itself: nobody answers, its time is up, or people are gone. Pure, as {@link
 * SessionRules}.
 */
public final class SessionTimes {
  private SessionTimes() {}

  /** When a live session ends by itself if nothing else happens; empty for an ended one. */
  public static Optional<Deadline> deadline(Attendance call, Absence absence, CallLimits limits) {
    VideoSession session = call.session();
    return switch (session.status()) {
      case WAITING -> Optional.of(whileWaiting(session, absence, limits));
      case ACTIVE -> Optional.of(whileActive(session, absence, limits));
      case COMPLETED, CANCELLED -> Optional.empty();
    };
  }

  /**
   * Only whoever had a feed in this call can be seen to leave while it rings: others have nothing
   * to ask for until somebody answers.
   */
  private static Deadline whileWaiting(VideoSession session, Absence absence, CallLimits limits) {
    var unanswered = new Deadline(session.createdAt().plus(limits.ringTimeout()), EndReason.MISSED);
    return goneSince(session.callerId(), session, absence)
        .filter(since -> absence.hadFeedSince(session.callerId(), session.createdAt()))
        .map(since -> new Deadline(since.plus(limits.left()), EndReason.MISSED))
        .map(callerGone -> Deadline.earlier(unanswered, callerGone))
        .orElse(unanswered);
  }

  private static Deadline whileActive(VideoSession session, Absence absence, CallLimits limits) {
    var first = new Deadline(started(session).plus(session.limit()), EndReason.TIME_LIMIT);
    List<Instant> gone =
        session.joinedUserIds().stream()
            .flatMap(member -> goneSince(member, session, absence).stream())
            .sorted()
            .toList();
    if (!gone.isEmpty()) {
      first = Deadline.earlier(first, lost(gone.getFirst().plus(limits.alone())));
    }
    if (gone.size() == session.joinedUserIds().size() && !gone.isEmpty()) {
      first = Deadline.earlier(first, lost(gone.getLast().plus(limits.left())));
    }
    return first;
  }

  /** Whoever calls or answers is there at that moment, even where no device of theirs listens. */
  private static Optional<Instant> goneSince(long member, VideoSession session, Absence absence) {
    Instant seen = member == session.callerId() ? session.createdAt() : started(session);
    return absence.of(member).map(since -> since.isBefore(seen) ? seen : since);
  }

  private static Instant started(VideoSession session) {
    Instant started = session.startedAt();
    return started == null ? session.createdAt() : started;
  }

  private static Deadline lost(Instant at) {
    return new Deadline(at, EndReason.LOST);
  }

  /** Ends the session if its deadline is reached. */
  public static Transition expire(
      Attendance call, Absence absence, CallLimits limits, Instant now) {
    return deadline(call, absence, limits)
        .filter(due -> !now.isBefore(due.at()))
        .<Transition>map(due -> SessionRules.ended(call, due.reason(), now))
        .orElseGet(() -> new Unchanged(call));
  }
}
