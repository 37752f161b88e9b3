package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.duet.model.call.Calls.ANN;
import static org.duet.model.call.Calls.BEN;
import static org.duet.model.call.Calls.EVE;
import static org.duet.model.call.Calls.FIRST;
import static org.duet.model.call.Calls.LAPTOP;
import static org.duet.model.call.Calls.LIMITS;
import static org.duet.model.call.Calls.MUTUAL;
import static org.duet.model.call.Calls.NOON;
import static org.duet.model.call.Calls.PHONE;
import static org.duet.model.call.Calls.active;
import static org.duet.model.call.Calls.cancelled;
import static org.duet.model.call.Calls.completed;
import static org.duet.model.call.Calls.now;
import static org.duet.model.call.Calls.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ObjectAssert;
import org.duet.model.call.StartDecision.Create;
import org.duet.model.call.StartDecision.Refuse;
import org.duet.model.call.StartDecision.Reuse;
import org.duet.model.call.Transition.Changed;
import org.duet.model.call.Transition.Refused;
import org.duet.model.call.Transition.Unchanged;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The section "Calls" of the wire contract, row by row. */
class SessionRulesTest {

  private static ObjectAssert<VideoSession> assertSession(Transition transition) {
    return assertThat(transition)
        .asInstanceOf(type(Changed.class))
        .extracting(changed -> changed.now().session())
        .asInstanceOf(type(VideoSession.class));
  }

  private static void assertRefused(Transition transition, Refusal why) {
    assertThat(transition).isEqualTo(new Refused(why));
  }

  @Nested
  class Start {
    private StartDecision start(CallMatch match, long member, Attendance... sessions) {
      return SessionRules.start(match, List.of(sessions), member, PHONE, LIMITS, NOON);
    }

    @Test
    void refusesWhoIsNoMember() {
      assertThat(start(FIRST, EVE)).isEqualTo(new Refuse(Refusal.NOT_A_MEMBER));
    }

    @ParameterizedTest
    @EnumSource(
        value = MatchStatus.class,
        names = {"UNMATCHED", "REJECTED"})
    void refusesWhenTheMatchIsOver(MatchStatus status) {
      assertThat(start(Calls.match(status, true), ANN)).isEqualTo(new Refuse(Refusal.MATCH_OVER));
    }

    @Test
    void refusesTheBlockedAsIfTheMatchWereOver() {
      var blocked = new CallMatch(Calls.MATCH, ANN, BEN, MatchStatus.MATCHED, true, true);
      assertThat(start(blocked, ANN)).isEqualTo(new Refuse(Refusal.MATCH_OVER));
    }

    @Test
    void refusesSecondFirstCall() {
      assertThat(start(Calls.match(MatchStatus.PENDING, true), ANN))
          .isEqualTo(new Refuse(Refusal.FIRST_CALL_USED));
    }

    @Test
    void allowsAnotherCallOnceMutual() {
      assertThat(start(MUTUAL, ANN, completed())).isInstanceOf(Create.class);
    }

    @Test
    void createsSessionThatTheCallerHasJoined() {
      Attendance made = ((Create) start(FIRST, ANN)).as(9, Calls.uuid(9));

      assertThat(made.session())
          .returns(9L, VideoSession::id)
          .returns(ANN, VideoSession::callerId)
          .returns(SessionStatus.WAITING, VideoSession::status)
          .returns(NOON, VideoSession::createdAt)
          .returns(Set.of(ANN), VideoSession::joinedUserIds)
          .returns(1L, VideoSession::rev);
    }

    @Test
    void limitsFirstCallToThreeMinutes() {
      assertThat(((Create) start(FIRST, ANN)).duration()).isEqualTo(180);
    }

    @Test
    void limitsMutualCallToFourHours() {
      assertThat(((Create) start(MUTUAL, ANN)).duration()).isEqualTo(4 * 3600);
    }

    @Test
    void reusesTheLiveSessionUnchangedForItsCaller() {
      assertThat(start(FIRST, ANN, waiting())).isEqualTo(new Reuse(new Unchanged(waiting())));
    }

    @Test
    void takesNothingOverFromTheCallersOtherDevice() {
      StartDecision again =
          SessionRules.start(FIRST, List.of(waiting()), ANN, LAPTOP, LIMITS, NOON);
      assertThat(again).isEqualTo(new Reuse(new Unchanged(waiting())));
    }

    @Test
    void reusesTheRunningCall() {
      assertThat(start(FIRST, BEN, active())).isEqualTo(new Reuse(new Unchanged(active())));
    }

    @Test
    void bothCallingAtOnceMeet() {
      Instant later = NOON.plusSeconds(1);
      StartDecision glare =
          SessionRules.start(FIRST, List.of(waiting()), BEN, LAPTOP, LIMITS, later);

      assertThat(glare)
          .asInstanceOf(type(Reuse.class))
          .extracting(reuse -> reuse.joined().now())
          .returns(SessionStatus.ACTIVE, call -> call.session().status())
          .returns(later, call -> call.session().startedAt())
          .returns(ANN, call -> call.session().callerId())
          .returns(2L, call -> call.session().rev())
          .returns(Map.of(ANN, PHONE, BEN, LAPTOP), Attendance::devices);
    }

    @Test
    void startsAnewAfterTheEnd() {
      assertThat(start(FIRST, ANN, cancelled())).isInstanceOf(Create.class);
    }

    @ParameterizedTest
    @CsvSource({
      "PENDING,false,",
      "PENDING,true,FIRST_CALL_USED",
      "MATCHED,true,",
      "REJECTED,true,MATCH_OVER",
      "UNMATCHED,false,MATCH_OVER"
    })
    void tellsTheClientWhetherItMayCall(MatchStatus status, boolean completed, Refusal why) {
      assertThat(SessionRules.refusalToCall(status, completed)).isEqualTo(Optional.ofNullable(why));
    }
  }

  @Nested
  class Join {
    private Transition join(Attendance call, long member, String device, boolean takeover) {
      return SessionRules.join(call, FIRST, member, device, takeover, NOON.plusSeconds(20));
    }

    @Test
    void activatesOnceBothAreThere() {
      assertSession(join(waiting(), BEN, LAPTOP, false))
          .returns(SessionStatus.ACTIVE, VideoSession::status)
          .returns(NOON.plusSeconds(20), VideoSession::startedAt)
          .returns(2L, VideoSession::rev);
    }

    @Test
    void changesNothingWhenRepeatedFromTheSameDevice() {
      assertThat(join(active(), BEN, PHONE, false)).isEqualTo(new Unchanged(active()));
    }

    @Test
    void leavesTheCallersOwnJoinWithoutEffect() {
      assertThat(join(waiting(), ANN, PHONE, true)).isEqualTo(new Unchanged(waiting()));
    }

    @Test
    void refusesAnotherDeviceOfTheSameMember() {
      assertRefused(join(active(), BEN, LAPTOP, false), Refusal.ANSWERED_ELSEWHERE);
    }

    @Test
    void movesTheCallOnTakeover() {
      Attendance moved = now(join(active(), BEN, LAPTOP, true));
      assertThat(moved.devices()).isEqualTo(Map.of(ANN, PHONE, BEN, LAPTOP));
    }

    @Test
    void keepsTheStartOnTakeover() {
      assertSession(join(active(), BEN, LAPTOP, true))
          .returns(active().session().startedAt(), VideoSession::startedAt)
          .returns(3L, VideoSession::rev);
    }

    @Test
    void doesNotAnswerByMovingTheCallersOwnSeat() {
      assertSession(join(waiting(), ANN, LAPTOP, true))
          .returns(SessionStatus.WAITING, VideoSession::status);
    }

    @Test
    void refusesAnEndedSession() {
      assertRefused(join(completed(), BEN, PHONE, true), Refusal.ENDED);
    }

    @Test
    void refusesStrangers() {
      assertRefused(join(waiting(), EVE, PHONE, true), Refusal.NOT_A_MEMBER);
    }
  }

  @Nested
  class Decline {
    private Transition decline(Attendance call, long member) {
      return SessionRules.decline(call, FIRST, member, NOON.plusSeconds(7));
    }

    @Test
    void cancelsTheWaitingCall() {
      assertSession(decline(waiting(), BEN))
          .returns(SessionStatus.CANCELLED, VideoSession::status)
          .returns(EndReason.DECLINED, VideoSession::endReason)
          .returns(NOON.plusSeconds(7), VideoSession::endedAt);
    }

    @Test
    void isNotForTheCaller() {
      assertRefused(decline(waiting(), ANN), Refusal.NOT_THE_CALLEE);
    }

    @Test
    void isNotForRunningCalls() {
      assertRefused(decline(active(), BEN), Refusal.NOT_WAITING);
    }

    @Test
    void isNotForEndedCalls() {
      assertRefused(decline(cancelled(), BEN), Refusal.ENDED);
    }

    @Test
    void isNotForStrangers() {
      assertRefused(decline(waiting(), EVE), Refusal.NOT_A_MEMBER);
    }
  }

  @Nested
  class Dismiss {
    private final Attendance dismissed = now(SessionRules.dismiss(waiting(), FIRST, BEN));

    @Test
    void hidesTheCall() {
      assertThat(SessionRules.pendingFor(BEN, List.of(dismissed))).isEmpty();
    }

    @Test
    void cannotBeSeenByTheCaller() {
      assertThat(dismissed.session()).isEqualTo(waiting().session());
    }

    @Test
    void mayBeRepeated() {
      assertThat(SessionRules.dismiss(dismissed, FIRST, BEN)).isEqualTo(new Unchanged(dismissed));
    }

    @Test
    void mayBeRepeatedAfterTheEnd() {
      Attendance over = now(SessionRules.end(dismissed, FIRST, ANN, NOON));
      assertThat(SessionRules.dismiss(over, FIRST, BEN)).isEqualTo(new Unchanged(over));
    }

    @Test
    void doesNotKeepFromCallingBack() {
      assertThat(SessionRules.start(FIRST, List.of(dismissed), BEN, PHONE, LIMITS, NOON))
          .asInstanceOf(type(Reuse.class))
          .returns(SessionStatus.ACTIVE, reuse -> reuse.joined().now().session().status());
    }

    @Test
    void isNotForTheCaller() {
      assertRefused(SessionRules.dismiss(waiting(), FIRST, ANN), Refusal.NOT_THE_CALLEE);
    }

    @Test
    void isNotForEndedCalls() {
      assertRefused(SessionRules.dismiss(cancelled(), FIRST, BEN), Refusal.ENDED);
    }

    @Test
    void isNotForStrangers() {
      assertRefused(SessionRules.dismiss(waiting(), FIRST, EVE), Refusal.NOT_A_MEMBER);
    }
  }

  @Nested
  class End {
    private Transition end(Attendance call, long member) {
      return SessionRules.end(call, FIRST, member, NOON.plusSeconds(60));
    }

    @Test
    void hangsUpRunningCall() {
      assertSession(end(active(), BEN))
          .returns(SessionStatus.COMPLETED, VideoSession::status)
          .returns(EndReason.HANGUP, VideoSession::endReason)
          .returns(NOON.plusSeconds(60), VideoSession::endedAt)
          .returns(3L, VideoSession::rev);
    }

    @Test
    void cancelsForTheWaitingCaller() {
      assertSession(end(waiting(), ANN))
          .returns(SessionStatus.CANCELLED, VideoSession::status)
          .returns(EndReason.CANCELLED, VideoSession::endReason);
    }

    @Test
    void declinesForTheCallee() {
      assertSession(end(waiting(), BEN))
          .returns(SessionStatus.CANCELLED, VideoSession::status)
          .returns(EndReason.DECLINED, VideoSession::endReason);
    }

    @Test
    void leavesAnEndedSessionAsItIs() {
      assertThat(end(completed(), BEN)).isEqualTo(new Unchanged(completed()));
    }

    @Test
    void isNotForStrangers() {
      assertRefused(end(active(), EVE), Refusal.NOT_A_MEMBER);
    }
  }

  @Nested
  class Close {
    @ParameterizedTest
    @EnumSource(
        value = EndReason.class,
        names = {"UNMATCHED", "BLOCKED"})
    void endsTheLiveSessionWithTheMatch(EndReason reason) {
      assertSession(SessionRules.close(active(), reason, NOON))
          .returns(SessionStatus.COMPLETED, VideoSession::status)
          .returns(reason, VideoSession::endReason);
    }

    @Test
    void leavesAnEndedSessionAsItIs() {
      assertThat(SessionRules.close(cancelled(), EndReason.BLOCKED, NOON))
          .isEqualTo(new Unchanged(cancelled()));
    }
  }

  @Nested
  class Extend {
    private Transition extend(Attendance call, long member) {
      return SessionRules.extend(call, FIRST, member, LIMITS);
    }

    @Test
    void keepsTheFirstWishSecret() {
      assertThat(now(extend(active(), ANN)).session()).isEqualTo(active().session());
    }

    @Test
    void isGrantedOnceBothAsked() {
      assertSession(extend(now(extend(active(), ANN)), BEN))
          .returns(360, VideoSession::duration)
          .returns(3L, VideoSession::rev);
    }

    @Test
    void needsBothAgainForAnotherTime() {
      Attendance extended = now(extend(now(extend(active(), ANN)), BEN));
      assertThat(now(extend(extended, BEN)).session().duration()).isEqualTo(360);
    }

    @Test
    void changesNothingWhenOneAsksTwice() {
      Attendance wished = now(extend(active(), ANN));
      assertThat(extend(wished, ANN)).isEqualTo(new Unchanged(wished));
    }

    @Test
    void isNotForWaitingCalls() {
      assertRefused(extend(waiting(), ANN), Refusal.NOT_ACTIVE);
    }

    @Test
    void isNotForEndedCalls() {
      assertRefused(extend(completed(), ANN), Refusal.ENDED);
    }

    @Test
    void isNotForMutualMatches() {
      assertRefused(SessionRules.extend(active(), MUTUAL, ANN, LIMITS), Refusal.NOT_A_FIRST_CALL);
    }

    @Test
    void isNotForStrangers() {
      assertRefused(extend(active(), EVE), Refusal.NOT_A_MEMBER);
    }
  }
}
