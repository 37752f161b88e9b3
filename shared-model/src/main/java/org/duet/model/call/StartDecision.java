package org.duet.model.call;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What comes of the wish to call. */
public sealed interface StartDecision {

  /** The match has a live session: this one, as it is after the asker joined it. */
  record Reuse(Transition.Allowed joined) implements StartDecision {}

  /** There is none: a new one is to be made. */
  record Create(CallMatch match, long callerId, String device, int duration, Instant now)
      implements StartDecision {

    /** The new session, under the identity that the store gave it. */
    public Attendance as(long id, UUID sessionId) {
      var session =
          new VideoSession(
              id,
              sessionId,
              match.id(),
              callerId,
              SessionStatus.WAITING,
              now,
              null,
              null,
              duration,
              null,
              Set.of(callerId),
              1);
      return new Attendance(session, Map.of(callerId, device), Set.of(), Set.of());
    }
  }

  /** Not allowed. */
  record Refuse(Refusal why) implements StartDecision {}
}
