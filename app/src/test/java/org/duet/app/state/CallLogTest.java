package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.snapshot;
import static org.duet.app.state.Scene.updated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duet.app.state.History.Count;
import org.duet.app.state.History.Together;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

/** The calls that are over: how they are counted, and how the server is asked for them. */
class CallLogTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Event CALLS = new SocialEvent.Went(new Place.Calls());
  private static final Event MORE = new Circle.CallsWanted();

  /** Ben's call that is over so many minutes after noon. */
  private static Event ended(int number, int minutes, boolean answered) {
    return updated(
        new VideoSession(
            number,
            id(number),
            WITH_BEN,
            BEN,
            answered ? SessionStatus.COMPLETED : SessionStatus.CANCELLED,
            NOON,
            answered ? NOON : null,
            NOON.plusSeconds(60L * minutes),
            180,
            answered ? EndReason.HANGUP : EndReason.MISSED,
            Set.of(ANN, BEN),
            3));
  }

  private static PastCall kept(int number, int minutes, int seconds) {
    return new PastCall(
        id(number),
        WITH_BEN,
        null,
        null,
        NOON.plusSeconds(60L * minutes),
        Duration.ofSeconds(seconds));
  }

  private static Event told(int all, Integer talks, PastCall... calls) {
    return new Circle.HistoryLoaded(WITH_BEN, List.of(calls), new Count(all, talks));
  }

  private static Together together(Scene scene) {
    return scene.in().social().history(WITH_BEN).together();
  }

  private static Match match(long id, MatchStatus status, boolean called, boolean session) {
    return new Match(
        id, ANN, id + 5000, 0.5, status, session ? id(9) : null, called, "Dee", 30, "", List.of());
  }

  /** Ann knows so many people, and looks at her calls. */
  private static Scene looking(int people) {
    return ann()
        .when(
            new Event.Matches.Loaded(
                LongStream.rangeClosed(1, people)
                    .mapToObj(id -> match(id, MatchStatus.MATCHED, true, false))
                    .toList()),
            CALLS);
  }

  private static List<Long> asked(Scene scene) {
    return scene.effects().stream()
        .filter(SocialEffect.Circle.LoadHistory.class::isInstance)
        .map(effect -> ((SocialEffect.Circle.LoadHistory) effect).matchId())
        .toList();
  }

  private static Event answer(long match) {
    return new Circle.HistoryLoaded(match, List.of(), new Count(0, 0));
  }

  /** Answers what is asked until nothing is, and says what was asked in all. */
  private static List<Long> untilQuiet(Scene scene) {
    List<Long> open = new ArrayList<>(asked(scene));
    List<Long> all = new ArrayList<>(open);
    while (!open.isEmpty()) {
      assertThat(open).hasSizeLessThanOrEqualTo(Histories.AT_ONCE);
      open.addAll(asked(scene.when(answer(open.removeFirst()))));
      all = Stream.concat(all.stream(), open.stream()).distinct().toList();
    }
    return all;
  }

  @Test
  void theServersCountStandsHoweverFewCallsItKeeps() {
    Scene scene = ann().when(told(20, 12, kept(1, 1, 60), kept(2, 2, 0)));
    assertThat(together(scene)).isEqualTo(new Together(12, true));
  }

  @Test
  void whatTheFeedTellsIsCountedOnce() {
    Scene scene = ann().when(told(20, 12, kept(1, 1, 60)));
    scene.when(ended(7, 5, true), ended(7, 5, true), ended(8, 6, false));
    assertThat(together(scene)).isEqualTo(new Together(13, true));
    assertThat(scene.in().social().history(WITH_BEN).counted()).isEqualTo(new Count(22, 13));
  }

  @Test
  void whatTheFeedToldBeforeTheAnswerIsInItsCount() {
    Scene scene = ann().when(ended(7, 5, true), told(20, 12, kept(7, 5, 300), kept(1, 1, 60)));
    assertThat(together(scene)).isEqualTo(new Together(12, true));
  }

  @Test
  void whatEndedAfterTheServerHadAnsweredIsNot() {
    Scene scene = ann().when(ended(7, 5, true), told(20, 12, kept(1, 1, 60)));
    assertThat(together(scene)).isEqualTo(new Together(13, true));
  }

  @Test
  void whatTheServerForgotIsInItsCountAndStaysInTheList() {
    Scene scene = ann().when(ended(1, 1, true), told(4, 4, kept(2, 2, 60), kept(3, 3, 60)));
    assertThat(together(scene)).isEqualTo(new Together(4, true));
    assertThat(scene.in().social().history(WITH_BEN).calls())
        .extracting(PastCall::sessionId)
        .containsExactly(id(3), id(2), id(1));
  }

  @Test
  void whereTheServerTellsNoTalksNoneAreClaimed() {
    assertThat(together(ann().when(told(20, null, kept(1, 1, 60), kept(2, 2, 0)))))
        .isEqualTo(new Together(20, false));
    assertThat(together(ann().when(told(2, null, kept(1, 1, 60), kept(2, 2, 0)))))
        .isEqualTo(new Together(1, true));
  }

  @Test
  void theListDoesNotTakeAwayWhatTheFeedTold() {
    Scene scene = ann().when(ended(7, 5, false), told(1, 0, kept(7, 5, 0)));
    PastCall call = scene.in().social().history(WITH_BEN).calls().getFirst();
    assertThat(call.missed()).isTrue();
  }

  @Test
  void ofManyMatchesAFewAreAskedAtATimeAndNoMoreThanAPage() {
    Scene scene = looking(1000);
    assertThat(asked(scene)).hasSize(Histories.AT_ONCE);
    assertThat(untilQuiet(scene)).hasSize(Histories.PAGE).contains(1000L).doesNotContain(500L);
    assertThat(asked(scene.when(CALLS))).isEmpty();
  }

  @Test
  void whoLooksFurtherBackHasTheNextPageAndNobodyIsAskedTwice() {
    Scene scene = looking(1000);
    scene.when(MORE, MORE, MORE);
    assertThat(asked(scene)).isEmpty();
    List<Long> first = untilQuiet(looking(1000));
    Scene further = looking(1000);
    untilQuiet(further);
    assertThat(untilQuiet(further.when(MORE)))
        .hasSize(Histories.PAGE)
        .doesNotContainSequence(first);
  }

  @Test
  void onlyThoseWhoCanHaveHadCallsAreAskedFor() {
    Scene scene =
        ann()
            .when(
                new Event.Matches.Loaded(
                    List.of(
                        match(1, MatchStatus.MATCHED, true, false),
                        match(2, MatchStatus.PENDING, true, false),
                        match(3, MatchStatus.PENDING, false, true),
                        match(4, MatchStatus.PENDING, false, false))),
                CALLS);
    assertThat(asked(scene)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void nothingMoreIsAskedOnceNobodyLooks() {
    Scene scene = looking(1000).when(new SocialEvent.Went(new Place.Home()), answer(1000));
    assertThat(asked(scene)).isEmpty();
    assertThat(asked(scene.when(CALLS))).hasSize(1);
  }

  @Test
  void aServerThatFailsIsLeftAloneUntilThePersonAsksAgain() {
    Scene scene = looking(1000);
    for (long match : asked(scene)) {
      scene.when(new Circle.HistoryNotLoaded(match, UNREACHABLE));
    }
    assertThat(asked(scene)).isEmpty();
    assertThat(LookingBack.of(scene.in()).trouble()).contains(UNREACHABLE);
    assertThat(asked(scene.when(new Circle.CallsRetried()))).isNotEmpty();
    assertThat(LookingBack.of(scene.in()).trouble()).isEmpty();
  }

  @Test
  void afterTheServerWasAwayItIsAskedAnew() {
    Scene scene = ann().when(told(1, 1, kept(1, 1, 60)), CALLS);
    assertThat(asked(scene)).doesNotContain(WITH_BEN);
    assertThat(asked(scene.when(snapshot(List.of())))).as("a snapshot alone").isEmpty();
    scene.when(new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(asked(scene)).contains(WITH_BEN);
  }

  @Test
  void whatWasKeptIsThereWithoutAServerAndCountedOn() {
    History kept = History.UNKNOWN.told(List.of(kept(1, 1, 60)), new Count(20, 12));
    Scene scene =
        ann()
            .when(
                ended(7, 5, true),
                new SocialEvent.Kept.Heard(
                    ANN, null, List.of(), Map.of(WITH_BEN, kept.with(new History.Asked.Never()))));
    assertThat(together(scene)).isEqualTo(new Together(13, true));
    scene.when(told(21, 13, kept(7, 5, 300)));
    assertThat(together(scene)).isEqualTo(new Together(13, true));
    assertThat(scene.in().social().history(WITH_BEN).calls()).hasSize(2);
  }
}
