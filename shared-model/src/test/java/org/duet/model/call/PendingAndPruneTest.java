package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.model.call.Calls.ANN;
import static org.duet.model.call.Calls.BEN;
import static org.duet.model.call.Calls.LIMITS;
import static org.duet.model.call.Calls.NOON;
import static org.duet.model.call.Calls.active;
import static org.duet.model.call.Calls.cancelled;
import static org.duet.model.call.Calls.completed;
import static org.duet.model.call.Calls.ended;
import static org.duet.model.call.Calls.ofMatch;
import static org.duet.model.call.Calls.waiting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a person is shown, and what is kept. */
class PendingAndPruneTest {

  private static List<Long> pendingForBen(Attendance... sessions) {
    return SessionRules.pendingFor(BEN, List.of(sessions)).stream()
        .map(call -> call.session().id())
        .toList();
  }

  @Test
  void calleeIsShownTheWaitingCall() {
    assertThat(pendingForBen(waiting())).containsExactly(1L);
  }

  @Test
  void callerIsNotShownTheirOwnCall() {
    assertThat(SessionRules.pendingFor(ANN, List.of(waiting()))).isEmpty();
  }

  @Test
  void joinedAndEndedCallsAreNotShown() {
    assertThat(pendingForBen(active())).isEmpty();
    assertThat(pendingForBen(completed(), cancelled())).isEmpty();
  }

  @Test
  void eachMatchIsShownOnceByItsNewestLiveSession() {
    Attendance older = ofMatch(7, 1, NOON);
    Attendance newer = ofMatch(7, 2, NOON.plusSeconds(1));

    assertThat(pendingForBen(older, newer)).containsExactly(2L);
    assertThat(pendingForBen(newer, older)).containsExactly(2L);
  }

  @Test
  void olderSessionIsNotShownInPlaceOfDismissedNewest() {
    Attendance newest = waiting(2, NOON.plusSeconds(1));
    Attendance dismissed = Calls.now(SessionRules.dismiss(newest, Calls.FIRST, BEN));

    assertThat(pendingForBen(waiting(1, NOON), dismissed)).isEmpty();
  }

  @Test
  void newestComesFirst() {
    assertThat(
            pendingForBen(
                ofMatch(7, 3, NOON.plusSeconds(1)),
                ofMatch(8, 1, NOON.plusSeconds(2)),
                ofMatch(9, 2, NOON)))
        .containsExactly(1L, 3L, 2L);
  }

  @Test
  void higherIdComesFirstAmongEqualTimes() {
    assertThat(pendingForBen(ofMatch(7, 5, NOON), ofMatch(8, 6, NOON), ofMatch(9, 4, NOON)))
        .containsExactly(6L, 5L, 4L);
  }

  @Test
  void pruneKeepsTheNewestThreeOfEachKind() {
    List<VideoSession> sessions = new ArrayList<>();
    for (long id = 1; id <= 5; id++) {
      sessions.add(ended(id, SessionStatus.COMPLETED, NOON.plusSeconds(id)));
      sessions.add(ended(10 + id, SessionStatus.CANCELLED, NOON.plusSeconds(id)));
    }
    Collections.shuffle(sessions, new Random(1));

    assertThat(SessionRules.prune(sessions, LIMITS)).containsExactlyInAnyOrder(1L, 2L, 11L, 12L);
  }

  @Test
  void pruneGoesByTimeBeforeId() {
    List<VideoSession> sessions = new ArrayList<>();
    for (long id = 1; id <= 4; id++) {
      sessions.add(ended(id, SessionStatus.COMPLETED, NOON.minusSeconds(id)));
    }
    assertThat(SessionRules.prune(sessions, LIMITS)).containsExactly(4L);
  }

  @Test
  void pruneGoesByIdAmongManyOfEqualTime() {
    List<VideoSession> sessions = new ArrayList<>();
    for (long id = 1; id <= 100; id++) {
      sessions.add(ended(id, SessionStatus.COMPLETED, NOON));
    }
    Collections.shuffle(sessions, new Random(1));

    assertThat(SessionRules.prune(sessions, LIMITS)).hasSize(97).doesNotContain(98L, 99L, 100L);
  }

  @Test
  void pruneNeverTouchesLiveSessions() {
    List<VideoSession> sessions = new ArrayList<>();
    for (long id = 1; id <= 9; id++) {
      sessions.add(waiting(id, NOON.plusSeconds(id)).session());
    }
    assertThat(SessionRules.prune(sessions, LIMITS)).isEmpty();
  }
}
