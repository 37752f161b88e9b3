package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.match;

import java.time.Duration;
import java.util.List;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** Getting to know people, deciding about them, and parting. */
class CircleTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Person WHO = new Person(BEN, "Ben");
  private static final Effect UNMATCH = new SocialEffect.Circle.Unmatch(WITH_BEN);
  private static final Event LOADED =
      new Event.Matches.Loaded(List.of(match(WITH_BEN, BEN, "Ben"), match(WITH_CAM, CAM, "Cam")));

  private static Match pending(long id, boolean called) {
    return standing(id, MatchStatus.PENDING, called);
  }

  private static Match standing(long id, MatchStatus status, boolean called) {
    return new Match(id, ANN, id - 40, 0.5, status, null, called, "Dee", 30, "", List.of());
  }

  private static Event told(Match match) {
    return arrived(new FeedFrame.MatchUpdated(match));
  }

  private static Scene knowing(Match match) {
    return ann().when(told(match));
  }

  private static long grace(Scene scene) {
    return scene.effects().stream()
        .filter(Effect.After.class::isInstance)
        .map(effect -> (Circle.GraceOver) ((Effect.After) effect).event())
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void lookingForMoreAsksOnceAndKeepsWhatIsThere() {
    Scene scene = ann().when(new Circle.FindPressed());
    assertThat(scene.effects()).containsExactly(new SocialEffect.Circle.Find());
    assertThat(scene.when(new Circle.FindPressed()).effects()).isEmpty();
    scene.when(new Circle.Found(List.of(pending(50, false), match(WITH_BEN, BEN, "Ben"))));
    assertThat(scene.in().matches()).extracting(Match::id).containsExactly(WITH_BEN, WITH_CAM, 50L);
    assertThat(scene.in().social().search()).isEqualTo(new Search.Idle());
  }

  @Test
  void whereNobodyIsNewThatIsSaid() {
    Scene scene = ann().when(new Circle.FindPressed(), new Circle.Found(List.of()));
    assertThat(scene.in().social().search()).isEqualTo(new Search.Nobody());
  }

  @Test
  void whomTheFeedToldOfBeforeTheAnswerIsNewAllTheSame() {
    Scene scene = ann().when(new Circle.FindPressed(), told(pending(50, false)));
    scene.when(new Circle.Found(List.of(pending(50, false))));
    assertThat(scene.in().matches()).extracting(Match::id).containsOnlyOnce(50L);
    assertThat(scene.in().social().search()).isEqualTo(new Search.Idle());
  }

  @Test
  void whomAListBroughtBeforeTheAnswerIsNewAllTheSame() {
    Scene scene = ann().when(new Circle.FindPressed());
    scene.when(new Event.Matches.Loaded(List.of(pending(50, false))));
    scene.when(new Circle.Found(List.of(pending(50, false))));
    assertThat(scene.in().social().search()).isEqualTo(new Search.Idle());
  }

  @Test
  void whomOneKnewBeforeAskingIsNotNew() {
    Scene scene = knowing(pending(50, false)).when(new Circle.FindPressed());
    scene.when(told(pending(50, false)), new Circle.Found(List.of(pending(50, false))));
    assertThat(scene.in().social().search()).isEqualTo(new Search.Nobody());
  }

  @Test
  void thatNobodyIsNewHoldsUntilSomebodyComes() {
    Scene scene = ann().when(new Circle.FindPressed(), new Circle.Found(List.of()), LOADED);
    assertThat(scene.in().social().search()).isEqualTo(new Search.Nobody());
    scene.when(told(pending(50, false)));
    assertThat(scene.in().social().search()).isEqualTo(new Search.Idle());
  }

  @Test
  void aPassBeforeAFirstCallIsThisClientsBusinessAlone() {
    Scene scene = knowing(pending(50, false)).when(new Circle.PassPressed(50));
    assertThat(scene.in().social().hides(50)).isTrue();
    scene.when(new Circle.GraceOver(grace(scene)));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.in().social().hides(50)).isTrue();
  }

  @Test
  void aPassAfterAFirstCallIsSentOnceItCannotBeUndoneAnyMore() {
    Scene scene = knowing(pending(50, true)).when(new Circle.PassPressed(50));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.After(Duration.ofSeconds(6), new Circle.GraceOver(grace(scene))));
    scene.when(new Circle.GraceOver(grace(scene)));
    assertThat(scene.effects()).containsExactly(new SocialEffect.Circle.Swipe(50, Decision.PASS));
  }

  @Test
  void whatIsUndoneNeverHappens() {
    Scene scene = knowing(pending(50, true)).when(new Circle.PassPressed(50));
    long id = grace(scene);
    scene.when(new Circle.UndoPressed(id), new Circle.GraceOver(id));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.in().social().hides(50)).isFalse();
  }

  @Test
  void aLikeIsSentAtOnceAndAskedForNoMore() {
    Scene scene = knowing(pending(50, true));
    assertThat(Deciding.isOpen(scene.in(), pending(50, true))).isTrue();
    scene.when(new Circle.LikePressed(50));
    assertThat(scene.effects()).containsExactly(new SocialEffect.Circle.Swipe(50, Decision.LIKE));
    assertThat(Deciding.isOpen(scene.in(), pending(50, true))).isFalse();
  }

  @Test
  void aDecisionThatIsRefusedIsAskedForAgain() {
    Scene scene = knowing(pending(50, true)).when(new Circle.LikePressed(50));
    scene.when(
        new Circle.NotDecided(50, Decision.LIKE, new Trouble(Trouble.Kind.REFUSED, "Not yet.")));
    assertThat(Deciding.isOpen(scene.in(), pending(50, true))).isTrue();
    assertThat(scene.in().notices()).hasSize(1);
  }

  @Test
  void aDecisionThatDidNotArriveGoesOutAgainAndIsAskedForNoMore() {
    Scene scene = knowing(pending(50, true)).when(new Circle.LikePressed(50));
    scene.when(
        new Circle.NotDecided(50, Decision.LIKE, UNREACHABLE),
        new Event.Feed.Lost(Scene.NOON),
        new Circle.TellingDue(50));
    assertThat(scene.effects()).isEmpty();
    assertThat(Deciding.isOpen(scene.in(), pending(50, true))).isFalse();
    assertThat(scene.in().notices()).isEmpty();
    scene.when(Scene.snapshot(List.of()));
    assertThat(scene.effects()).contains(new SocialEffect.Circle.Swipe(50, Decision.LIKE));
    scene.when(new Circle.Decided(50, false), Scene.snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(new SocialEffect.Circle.Swipe(50, Decision.LIKE));
  }

  @Test
  void whenBothSaidYesThatIsNews() {
    Scene scene = knowing(pending(50, true)).when(new Circle.LikePressed(50));
    scene.when(told(standing(50, MatchStatus.MATCHED, true)));
    assertThat(scene.in().notices()).hasAtLeastOneElementOfType(Notice.Matched.class);
  }

  @Test
  void whoSaidYesInVainIsToldGently() {
    Scene scene = knowing(pending(50, true)).when(new Circle.LikePressed(50));
    scene.when(told(standing(50, MatchStatus.REJECTED, true)));
    assertThat(scene.in().notices()).hasAtLeastOneElementOfType(Notice.Parted.class);
    assertThat(scene.in().match(50)).isEmpty();
  }

  @Test
  void whoSaidNoIsToldNothing() {
    Scene scene = knowing(pending(50, true)).when(new Circle.PassPressed(50));
    scene.when(new Circle.GraceOver(grace(scene)), told(standing(50, MatchStatus.REJECTED, true)));
    assertThat(scene.in().notices()).isEmpty();
  }

  @Test
  void unmatchingWaitsAndThenEndsTheMatch() {
    Scene scene = ann().when(new SocialEvent.Went(new Place.Chat(WITH_BEN)));
    scene.when(new Circle.UnmatchPressed(WITH_BEN));
    assertThat(scene.in().social().place()).isEqualTo(new Place.Matches());
    assertThat(scene.in().match(WITH_BEN)).isPresent();
    scene.when(new Circle.GraceOver(grace(scene)));
    assertThat(scene.effects()).containsExactly(new SocialEffect.Circle.Unmatch(WITH_BEN));
    assertThat(scene.in().match(WITH_BEN)).isEmpty();
  }

  private static Scene unmatched() {
    Scene scene = ann().when(new Circle.UnmatchPressed(WITH_BEN));
    return scene.when(new Circle.GraceOver(grace(scene)));
  }

  @Test
  void anUnmatchThatDidNotArriveHoldsAndGoesOutAgain() {
    Scene scene = unmatched().when(new Circle.NotUnmatched(WITH_BEN, UNREACHABLE));
    assertThat(scene.effects())
        .containsExactly(new Effect.After(Duration.ofSeconds(15), new Circle.TellingDue(WITH_BEN)));
    assertThat(scene.in().notices()).isEmpty();
    assertThat(scene.when(new Circle.TellingDue(WITH_BEN)).effects()).containsExactly(UNMATCH);
    scene.when(LOADED, told(match(WITH_BEN, BEN, "Ben")));
    assertThat(scene.in().matches()).extracting(Match::id).containsExactly(WITH_CAM);
    scene.when(new Circle.Unmatched(WITH_BEN));
    assertThat(scene.in().social().hides(WITH_BEN)).isFalse();
    assertThat(scene.when(new Circle.TellingDue(WITH_BEN)).effects()).isEmpty();
  }

  @Test
  void anUnmatchWithoutAConnectionIsToldWithTheNext() {
    Scene scene = ann().when(new Event.Feed.Lost(Scene.NOON), new Circle.UnmatchPressed(WITH_BEN));
    scene.when(new Circle.GraceOver(grace(scene)));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.in().match(WITH_BEN)).isEmpty();
    scene.when(Scene.snapshot(List.of()));
    assertThat(scene.effects()).contains(UNMATCH);
  }

  @Test
  void aMatchThatIsOverAlreadyNeedsNoWord() {
    for (Trouble.Kind kind : List.of(Trouble.Kind.NOT_THERE, Trouble.Kind.CHANGED)) {
      Scene scene = unmatched().when(new Circle.NotUnmatched(WITH_BEN, new Trouble(kind, "")));
      assertThat(scene.effects()).isEmpty();
      assertThat(scene.in().notices()).isEmpty();
      assertThat(scene.in().social().unmatched()).isEmpty();
    }
    Scene scene = unmatched().when(told(standing(WITH_BEN, MatchStatus.UNMATCHED, true)));
    assertThat(scene.in().social().unmatched()).isEmpty();
    scene = unmatched().when(arrived(new FeedFrame.MatchRemoved(WITH_BEN)));
    assertThat(scene.in().social().unmatched()).isEmpty();
  }

  @Test
  void whereSomebodyElseAnswersThePersonLearnsItAndTheWordHolds() {
    Scene scene =
        unmatched().when(new Circle.NotUnmatched(WITH_BEN, new Trouble(Trouble.Kind.NONSENSE, "")));
    assertThat(scene.in().notices()).hasSize(1);
    assertThat(scene.in().social().hides(WITH_BEN)).isTrue();
    assertThat(scene.effects())
        .contains(new Effect.After(Duration.ofMinutes(1), new Circle.TellingDue(WITH_BEN)));
  }

  @Test
  void anUnmatchThatIsRefusedBringsTheMatchBack() {
    Scene scene =
        unmatched().when(new Circle.NotUnmatched(WITH_BEN, new Trouble(Trouble.Kind.REFUSED, "")));
    assertThat(scene.effects()).contains(new Effect.Request.LoadMatches());
    assertThat(scene.in().notices()).hasSize(1);
    scene.when(LOADED);
    assertThat(scene.in().match(WITH_BEN)).isPresent();
    assertThat(scene.in().social().hides(WITH_BEN)).isFalse();
  }

  @Test
  void whoIsThereIsToldAnewOnEachConnection() {
    Scene scene = ann().when(arrived(new FeedFrame.Presence(BEN, true)));
    assertThat(scene.in().social().online()).containsExactly(BEN);
    assertThat(scene.when(new Event.Feed.Connecting()).in().social().online()).isEmpty();
  }

  @Test
  void whoIsBlockedIsGoneEverywhere() {
    Scene scene = ann().when(new OfSafety.BlockAsked(WHO), new OfSafety.BlockConfirmed(WHO));
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSafety.Block(WHO));
    assertThat(scene.in().social().safety().sheet()).isNull();
    scene.when(new OfSafety.Blocked(WHO));
    assertThat(scene.in().matches()).extracting(Match::matchedUserId).containsExactly(CAM);
  }

  @Test
  void aReportThatDidNotArriveIsKept() {
    Scene scene = ann().when(new OfSafety.ReportAsked(WHO));
    scene.when(new OfSafety.ReportPressed(WHO, "other", "Details", null));
    assertThat(scene.effects())
        .containsExactly(new SocialEffect.OfSafety.Report(WHO, "other", "Details", null));
    scene.when(new OfSafety.NotReported(WHO, UNREACHABLE));
    assertThat(scene.in().social().safety().sheet())
        .isEqualTo(new Safety.Sheet.Report(WHO, Safety.Phase.WRITING, UNREACHABLE));
  }

  @Test
  void whoeverDoesNotWaitForAReportIsToldThatItDidNotArrive() {
    Scene scene = ann().when(new OfSafety.ReportAsked(WHO));
    scene.when(new OfSafety.ReportPressed(WHO, "other", "Details", null));
    scene.when(new OfSafety.SheetClosed());
    scene.when(new OfSafety.NotReported(WHO, UNREACHABLE));
    assertThat(scene.in().social().safety().sheet()).isNull();
    assertThat(scene.in().notices())
        .filteredOn(Notice.Failed.class::isInstance)
        .extracting(notice -> ((Notice.Failed) notice).wish())
        .containsExactly(Notice.Wish.REPORT);
  }

  @Test
  void aReportThatArrivesSaysNothingAboutTheNextOne() {
    Scene scene = ann().when(new OfSafety.ReportAsked(WHO));
    scene.when(new OfSafety.ReportPressed(WHO, "other", "Details", null));
    scene.when(new OfSafety.SheetClosed());
    Person cam = new Person(CAM, "Cam");
    scene.when(new OfSafety.ReportAsked(cam));
    scene.when(new OfSafety.Reported(WHO));
    assertThat(scene.in().social().safety().sheet())
        .isEqualTo(new Safety.Sheet.Report(cam, Safety.Phase.WRITING, null));
  }
}
