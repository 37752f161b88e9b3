package org.duet.model.call;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duet.model.matching.MatchStatus;

/** Two people, Ann and Ben, and the sessions that tests need of them. */
final class Calls {
  static final long MATCH = 42;
  static final long ANN = 1;
  static final long BEN = 2;
  static final long EVE = 3;
  static final String PHONE = "phone";
  static final String LAPTOP = "laptop";
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final CallLimits LIMITS = CallLimits.CONTRACT;

  static final CallMatch FIRST = match(MatchStatus.PENDING, false);
  static final CallMatch MUTUAL = match(MatchStatus.MATCHED, true);

  private Calls() {}

  static CallMatch match(MatchStatus status, boolean callCompleted) {
    return new CallMatch(MATCH, ANN, BEN, status, callCompleted, false);
  }

  static UUID uuid(long id) {
    return new UUID(0, id);
  }

  /** Ann called at noon, from her phone. */
  static Attendance waiting() {
    return waiting(1, NOON);
  }

  static Attendance waiting(long id, Instant createdAt) {
    return new StartDecision.Create(FIRST, ANN, PHONE, 180, createdAt).as(id, uuid(id));
  }

  /** Ann called at noon, and Ben answered ten seconds later. */
  static Attendance active() {
    return now(SessionRules.join(waiting(), FIRST, BEN, PHONE, false, NOON.plusSeconds(10)));
  }

  static Attendance completed() {
    return now(SessionRules.end(active(), FIRST, ANN, NOON.plusSeconds(60)));
  }

  static Attendance cancelled() {
    return now(SessionRules.end(waiting(), FIRST, ANN, NOON.plusSeconds(5)));
  }

  static Attendance now(Transition transition) {
    return ((Transition.Allowed) transition).now();
  }

  /** An ended session, for the rules that only look at what there was. */
  static VideoSession ended(long id, SessionStatus status, Instant createdAt) {
    return new VideoSession(
        id,
        uuid(id),
        MATCH,
        ANN,
        status,
        createdAt,
        null,
        createdAt,
        180,
        EndReason.HANGUP,
        Set.of(ANN),
        2);
  }

  /** A call of another match, whose other member is Ben too. */
  static Attendance ofMatch(long match, long id, Instant createdAt) {
    var session =
        new VideoSession(
            id,
            uuid(id),
            match,
            ANN,
            SessionStatus.WAITING,
            createdAt,
            null,
            null,
            180,
            null,
            Set.of(ANN),
            1);
    return new Attendance(session, Map.of(ANN, PHONE), Set.of(), Set.of());
  }
}
