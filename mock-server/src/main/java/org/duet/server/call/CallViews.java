package org.duet.server.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duet.model.call.Absence;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.CallMatch;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionRules;
import org.duet.model.call.SessionTimes;
import org.duet.model.call.VideoSession;
import org.duet.model.people.Profile;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;
import org.duet.server.store.Rows;
import org.jspecify.annotations.Nullable;

/** Calls as people are shown them. */
final class CallViews {
  private final CallLimits limits;

  CallViews(CallLimits limits) {
    this.limits = limits;
  }

  /** What waits for this person, newest first. */
  List<PendingCallBody> pending(Rows rows, long user, Instant now) {
    return SessionRules.pendingFor(user, rows.sessions().liveOf(user)).stream()
        .map(call -> pending(rows, call, match(rows, call), user, now))
        .toList();
  }

  PendingCallBody pending(Rows rows, Attendance call, CallMatch match, long user, Instant now) {
    VideoSession s = call.session();
    long other = match.otherThan(user);
    return new PendingCallBody(
        s.id(),
        s.sessionId(),
        s.matchId(),
        other,
        name(rows, other),
        match.status().isMutual(),
        s.status(),
        s.createdAt(),
        s.startedAt(),
        Math.max(0, Duration.between(s.createdAt(), now).toSeconds()),
        endsInMs(call, now),
        PendingCallBody.callType(match.status().isMutual()),
        s.rev());
  }

  FeedFrame.SessionUpdated updated(
      Rows rows, Attendance call, CallMatch match, long viewer, Instant now) {
    return new FeedFrame.SessionUpdated(
        told(rows, call.session(), match, viewer), endsInMs(call, now));
  }

  /** The session as this member may know it: whoever is blocked is not told. */
  static VideoSession told(Rows rows, VideoSession s, CallMatch match, long viewer) {
    if (s.endReason() != EndReason.BLOCKED || rows.blocks().has(viewer, match.otherThan(viewer))) {
      return s;
    }
    return s.withReason(EndReason.UNMATCHED);
  }

  /** As if both stay: when somebody is gone, that is not told before it counts. */
  private @Nullable Long endsInMs(Attendance call, Instant now) {
    return SessionTimes.deadline(call, Absence.NONE, limits)
        .map(due -> Math.max(0, Duration.between(now, due.at()).toMillis()))
        .orElse(null);
  }

  static CallMatch match(Rows rows, Attendance call) {
    return rows.matches().forCall(call.session().matchId()).orElseThrow();
  }

  static String name(Rows rows, long user) {
    return rows.profiles().find(user).map(Profile::name).orElse("Somebody");
  }
}
