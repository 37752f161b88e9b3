package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.model.call.Calls.ANN;
import static org.duet.model.call.Calls.BEN;
import static org.duet.model.call.Calls.LIMITS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.duet.model.call.Step.Expire;
import org.duet.model.call.Step.Leave;
import org.duet.model.call.Step.Pass;
import org.duet.model.call.Step.Return;
import org.duet.model.call.Step.Verb;

/** What holds whatever two people do, on two devices each, in whatever order. */
class SessionRulesProperties {

  @Property
  void neverTwoLiveSessions(@ForAll("mutual") Story story) {
    story.play(moment -> assertThat(moment.live()).hasSizeLessThanOrEqualTo(1));
  }

  @Property
  void firstCallIsUsedOnce(@ForAll("first") Story story) {
    story.play(moment -> {
      assertThat(moment.live()).hasSizeLessThanOrEqualTo(1);
      assertThat(moment.with(SessionStatus.COMPLETED)).hasSizeLessThanOrEqualTo(1);
    });
  }

  @Property
  void endedSessionNeverChanges(@ForAll("mutual") Story story) {
    story.playInPairs((before, after) ->
        before.values().stream()
            .filter(row -> !row.session().isLive())
            .filter(row -> after.containsKey(row.session().id()))
            .forEach(row -> assertThat(after).containsEntry(row.session().id(), row)));
  }

  @Property
  void liveSessionIsNeverDeleted(@ForAll("mutual") Story story) {
    story.playInPairs((before, after) ->
        before.values().stream()
            .filter(row -> row.session().isLive())
            .forEach(row -> assertThat(after).containsKey(row.session().id())));
  }

  @Property
  void pendingNeverShowsJoinedDismissedOrEnded(@ForAll("mutual") Story story) {
    story.play(moment ->
        Stream.of(ANN, BEN)
            .forEach(member -> {
              List<Attendance> shown = SessionRules.pendingFor(member, moment.rows());
              assertThat(shown).hasSizeLessThanOrEqualTo(1);
              assertThat(shown)
                  .allMatch(call -> call.session().status() == SessionStatus.WAITING)
                  .noneMatch(call -> call.hasJoined(member))
                  .noneMatch(call -> call.dismissedBy().contains(member));
            }));
  }

  @Property
  void pendingShowsEveryWaitingCallThatIsNotDismissed(@ForAll("mutual") Story story) {
    story.play(moment ->
        moment.with(SessionStatus.WAITING).stream()
            .forEach(call -> {
              long callee = call.hasJoined(ANN) ? BEN : ANN;
              boolean shown = SessionRules.pendingFor(callee, moment.rows()).contains(call);
              assertThat(shown).isNotEqualTo(call.dismissedBy().contains(callee));
            }));
  }

  @Property
  void atMostThreeOfEachKindAreKept(@ForAll("mutual") Story story) {
    story.play(moment -> {
      assertThat(moment.with(SessionStatus.COMPLETED)).hasSizeLessThanOrEqualTo(3);
      assertThat(moment.with(SessionStatus.CANCELLED)).hasSizeLessThanOrEqualTo(3);
    });
  }

  @Property
  void revisionGrowsByOneWithEachVisibleChange(@ForAll("mutual") Story story) {
    assertRevisions(story);
  }

  /** Wishes for more time and their granting exist in first calls only. */
  @Property
  void revisionGrowsByOneInFirstCallsToo(@ForAll("first") Story story) {
    assertRevisions(story);
  }

  private static void assertRevisions(Story story) {
    story.playSessions((before, after) -> {
      boolean seen = !before.session().equals(after.session());
      boolean moved = !before.devices().equals(after.devices());
      long growth = after.session().rev() - before.session().rev();
      assertThat(growth).isEqualTo(seen || moved ? 1 : 0);
    });
  }

  @Property
  void statusMovesOnlyAlongTheArrows(@ForAll("mutual") Story story) {
    Map<SessionStatus, List<SessionStatus>> arrows =
        Map.of(
            SessionStatus.WAITING, List.of(SessionStatus.ACTIVE, SessionStatus.CANCELLED),
            SessionStatus.ACTIVE, List.of(SessionStatus.COMPLETED),
            SessionStatus.COMPLETED, List.of(),
            SessionStatus.CANCELLED, List.of());
    story.playSessions((before, after) -> {
      SessionStatus from = before.session().status();
      SessionStatus to = after.session().status();
      assertThat(from == to || arrows.getOrDefault(from, List.of()).contains(to))
          .as("%s → %s", from, to)
          .isTrue();
    });
  }

  @Property
  void startIsSetOnce(@ForAll("mutual") Story story) {
    story.playSessions((before, after) -> {
      if (before.session().startedAt() != null) {
        assertThat(after.session().startedAt()).isEqualTo(before.session().startedAt());
      }
    });
  }

  @Property
  void startIsSetExactlyWhereBothMet(@ForAll("mutual") Story story) {
    story.play(moment ->
        moment.rows().stream()
            .map(Attendance::session)
            .forEach(session -> {
              boolean met =
                  session.status() == SessionStatus.ACTIVE
                      || session.status() == SessionStatus.COMPLETED;
              assertThat(session.startedAt() != null).isEqualTo(met);
              assertThat(session.joinedUserIds()).hasSize(met ? 2 : 1);
            }));
  }

  @Property
  void liveSessionIsAlwaysOverAtItsDeadline(@ForAll("mutual") Story story) {
    story.play(moment ->
        moment.live().stream()
            .forEach(call -> {
              Deadline due = SessionTimes.deadline(call, moment.absence(), LIMITS).orElseThrow();
              Transition end = SessionTimes.expire(call, moment.absence(), LIMITS, due.at());
              assertThat(Calls.now(end).session().endReason()).isEqualTo(due.reason());
            }));
  }

  @Provide
  Arbitrary<Story> mutual() {
    return steps().map(steps -> new Story(Calls.MUTUAL, steps));
  }

  @Provide
  Arbitrary<Story> first() {
    return steps().map(steps -> new Story(Calls.FIRST, steps));
  }

  private static Arbitrary<List<Step>> steps() {
    Arbitrary<Long> members = Arbitraries.of(ANN, BEN);
    Arbitrary<String> devices = Arbitraries.of(Calls.PHONE, Calls.LAPTOP);
    Arbitrary<Step> verbs =
        Combinators.combine(Arbitraries.of(Verb.values()), members, devices).as(Step.Act::new);
    Arbitrary<Step> time =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 20)),
                Tuple.of(1, Arbitraries.integers().between(21, 300)))
            .map(Pass::new);
    Arbitrary<Step> presence = Arbitraries.oneOf(members.map(Leave::new), members.map(Return::new));
    return Arbitraries.frequencyOf(
            Tuple.of(8, verbs),
            Tuple.of(2, time),
            Tuple.of(1, presence),
            Tuple.of(1, Arbitraries.just(new Expire())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  static Map<Long, Attendance> byId(List<Attendance> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.session().id(), Function.identity()));
  }
}
