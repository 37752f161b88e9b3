package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.duet.model.call.Calls.ANN;
import static org.duet.model.call.Calls.BEN;
import static org.duet.model.call.Calls.FIRST;
import static org.duet.model.call.Calls.LIMITS;
import static org.duet.model.call.Calls.NOON;
import static org.duet.model.call.Calls.active;
import static org.duet.model.call.Calls.cancelled;
import static org.duet.model.call.Calls.completed;
import static org.duet.model.call.Calls.now;
import static org.duet.model.call.Calls.waiting;

import java.time.Instant;
import java.util.Map;
import org.duet.model.call.Transition.Changed;
import org.duet.model.call.Transition.Unchanged;
import org.junit.jupiter.api.Test;

/** When a session ends by itself. Ann calls at noon; in an active call Ben answered at 12:00:10. */
class DeadlineTest {

  private static void assertDeadline(
      Attendance call, Absence absence, Instant at, EndReason reason) {
    assertThat(SessionTimes.deadline(call, absence, LIMITS)).contains(new Deadline(at, reason));
  }

  private static Absence gone(long member, long second) {
    return new Absence(Map.of(member, NOON.plusSeconds(second)));
  }

  private static Absence bothGone(long annSecond, long benSecond) {
    return new Absence(Map.of(ANN, NOON.plusSeconds(annSecond), BEN, NOON.plusSeconds(benSecond)));
  }

  @Test
  void unansweredCallIsMissedAfter45Seconds() {
    assertDeadline(waiting(), Absence.NONE, NOON.plusSeconds(45), EndReason.MISSED);
  }

  @Test
  void callOfCallerWhoLeftIsMissed30SecondsLater() {
    assertDeadline(waiting(), gone(ANN, 5), NOON.plusSeconds(35), EndReason.MISSED);
  }

  @Test
  void callerWhoLeavesLateDoesNotProlongTheRinging() {
    assertDeadline(waiting(), gone(ANN, 40), NOON.plusSeconds(45), EndReason.MISSED);
  }

  @Test
  void absentCalleeIsRungUpLikeAnyOther() {
    assertDeadline(waiting(), gone(BEN, 0), NOON.plusSeconds(45), EndReason.MISSED);
  }

  @Test
  void callerWhoseFeedWasGoneBeforeRingsToTheEnd() {
    assertDeadline(waiting(), gone(ANN, -3600), NOON.plusSeconds(45), EndReason.MISSED);
  }

  @Test
  void callerWithoutAFeedRingsToTheEnd() {
    Absence silent = new Absence(Map.of(ANN, NOON), Map.of());
    assertDeadline(waiting(), silent, NOON.plusSeconds(45), EndReason.MISSED);
  }

  @Test
  void callerWhoWentOnAskingWithoutTheFeedLeftAfterThat() {
    Absence later = new Absence(Map.of(ANN, NOON.plusSeconds(9)), Map.of(ANN, NOON.plusSeconds(2)));
    assertDeadline(waiting(), later, NOON.plusSeconds(39), EndReason.MISSED);
  }

  @Test
  void firstCallEndsAfterThreeMinutesOfTalking() {
    assertDeadline(active(), Absence.NONE, NOON.plusSeconds(190), EndReason.TIME_LIMIT);
  }

  @Test
  void extendedCallEndsThreeMinutesLater() {
    Attendance wished = now(SessionRules.extend(active(), FIRST, ANN, LIMITS));
    Attendance extended = now(SessionRules.extend(wished, FIRST, BEN, LIMITS));

    assertDeadline(extended, Absence.NONE, NOON.plusSeconds(370), EndReason.TIME_LIMIT);
  }

  @Test
  void callThatOneLeftIsLostAfterTwoMinutes() {
    assertDeadline(active(), gone(BEN, 20), NOON.plusSeconds(140), EndReason.LOST);
  }

  @Test
  void callThatBothLeftIsLostAfter30Seconds() {
    assertDeadline(active(), bothGone(20, 50), NOON.plusSeconds(80), EndReason.LOST);
  }

  @Test
  void secondToLeaveDoesNotProlongTheWaitForTheFirst() {
    assertDeadline(active(), bothGone(20, 139), NOON.plusSeconds(140), EndReason.LOST);
  }

  @Test
  void answererWithoutDeviceBeforehandWasThereWhenAnswering() {
    assertDeadline(active(), gone(BEN, -3600), NOON.plusSeconds(130), EndReason.LOST);
  }

  @Test
  void endedSessionsHaveNone() {
    assertThat(SessionTimes.deadline(completed(), gone(ANN, 0), LIMITS)).isEmpty();
    assertThat(SessionTimes.deadline(cancelled(), gone(ANN, 0), LIMITS)).isEmpty();
  }

  @Test
  void nothingExpiresBeforeItsDeadline() {
    Instant justBefore = NOON.plusSeconds(45).minusNanos(1);
    assertThat(SessionTimes.expire(waiting(), Absence.NONE, LIMITS, justBefore))
        .isEqualTo(new Unchanged(waiting()));
  }

  @Test
  void waitingCallIsCancelledAtItsDeadline() {
    assertThat(SessionTimes.expire(waiting(), Absence.NONE, LIMITS, NOON.plusSeconds(45)))
        .asInstanceOf(type(Changed.class))
        .extracting(changed -> changed.now().session())
        .returns(SessionStatus.CANCELLED, VideoSession::status)
        .returns(EndReason.MISSED, VideoSession::endReason)
        .returns(NOON.plusSeconds(45), VideoSession::endedAt);
  }

  @Test
  void runningCallIsCompletedAtItsDeadline() {
    assertThat(SessionTimes.expire(active(), Absence.NONE, LIMITS, NOON.plusSeconds(190)))
        .asInstanceOf(type(Changed.class))
        .extracting(changed -> changed.now().session())
        .returns(SessionStatus.COMPLETED, VideoSession::status)
        .returns(EndReason.TIME_LIMIT, VideoSession::endReason);
  }

  @Test
  void endedSessionNeverExpires() {
    assertThat(SessionTimes.expire(completed(), gone(ANN, 0), LIMITS, NOON.plusSeconds(99_999)))
        .isEqualTo(new Unchanged(completed()));
  }
}
