package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.match;
import static org.duet.app.state.Scene.snapshot;
import static org.duet.app.state.Scene.updated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.Kept;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.junit.jupiter.api.Test;

/** Which missed calls are news. The server is met at noon. */
class MissedTest {
  private static final Event CALLS = new SocialEvent.Went(new Place.Calls());
  private static final Event HOME = new SocialEvent.Went(new Place.Home());
  private static final Event LOADED =
      new Event.Matches.Loaded(List.of(match(WITH_BEN, BEN, "Ben"), match(WITH_CAM, CAM, "Cam")));

  private static Instant at(int minutes) {
    return NOON.plusSeconds(60L * minutes);
  }

  /** A call that ended in vain. */
  private static Event vain(int number, long match, long caller, EndReason reason, int minutes) {
    return updated(
        new VideoSession(
            number,
            id(number),
            match,
            caller,
            SessionStatus.CANCELLED,
            NOON,
            null,
            at(minutes),
            180,
            reason,
            Set.of(caller),
            3));
  }

  private static Event missed(int number, int minutes) {
    return vain(number, WITH_BEN, BEN, EndReason.MISSED, minutes);
  }

  private static PastCall past(int number, int minutes) {
    return new PastCall(id(number), WITH_BEN, false, EndReason.MISSED, at(minutes), Duration.ZERO);
  }

  private static Event told(PastCall... calls) {
    return new Circle.HistoryLoaded(WITH_BEN, List.of(calls), new History.Count(calls.length, 0));
  }

  private static int count(Scene scene) {
    return Missed.count(scene.in());
  }

  @Test
  void onlyWhatTheOtherWantedInVainIsMissed() {
    Scene scene = ann().when(missed(1, 1), vain(2, WITH_CAM, CAM, EndReason.CANCELLED, 2));
    assertThat(count(scene)).isEqualTo(2);
    scene.when(
        vain(3, WITH_BEN, BEN, EndReason.DECLINED, 3), vain(4, WITH_BEN, ANN, EndReason.MISSED, 4));
    assertThat(count(scene)).isEqualTo(2);
  }

  @Test
  void whoLooksAtTheCallsHasSeenThem() {
    Scene scene = ann().when(missed(1, 1), CALLS);
    assertThat(count(scene)).isZero();
    assertThat(count(scene.when(missed(2, 2), HOME))).as("on screen").isZero();
    assertThat(count(scene.when(missed(3, 3)))).isEqualTo(1);
    assertThat(count(scene.when(told(past(1, 1), past(2, 2), past(3, 3))))).isEqualTo(1);
  }

  @Test
  void whatWasMissedBeforeThisMachineMetTheServerIsNoNews() {
    assertThat(count(ann().when(told(past(2, 5), past(1, -5))))).isEqualTo(1);
  }

  @Test
  void anotherConnectionForgetsNone() {
    Scene scene = ann().when(missed(1, 1), new Event.Feed.Lost(at(2)), snapshot(List.of()), LOADED);
    assertThat(count(scene)).isEqualTo(1);
  }

  @Test
  void whomOneDoesNotSeeAnyMoreOneMissesNoCallsOf() {
    Scene scene = ann().when(missed(1, 1), new Circle.UnmatchPressed(WITH_BEN));
    assertThat(count(scene)).isZero();
  }

  private static Kept.Unsaid seenUpTo(int minutes) {
    Unsent nothing = Unsent.NOTHING;
    return new Kept.Unsaid(
        ANN,
        new Unsent(
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            nothing.leaving(),
            nothing.owed(),
            Set.of(),
            at(minutes)));
  }

  @Test
  void whatWasSeenInAnotherRunIsSeen() {
    Event heard =
        new Kept.Heard(
            ANN,
            null,
            List.of(),
            Map.of(WITH_BEN, History.UNKNOWN.heard(past(1, -30)).heard(past(2, -10))));
    Scene scene = Scene.of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")));
    scene.when(new Event.Matches.Remembered(ANN, ann().in().matches()), heard);
    assertThat(count(scene)).as("nobody knows yet").isZero();
    assertThat(count(scene.when(seenUpTo(-20)))).as("without a server").isEqualTo(1);
    assertThat(count(scene.when(snapshot(List.of()), LOADED))).isEqualTo(1);
  }

  private static PastCall[] fromBen(int... minutes) {
    return IntStream.range(0, minutes.length)
        .mapToObj(i -> past(i + 1, minutes[i]))
        .toArray(PastCall[]::new);
  }

  @Test
  void whatRangWhileNobodyListenedIsAskedForWithTheNextConnection() {
    Scene scene = ann().when(missed(9, 1), CALLS, HOME, new Event.Feed.Lost(at(2)));
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(new SocialEffect.Circle.LoadMissed(at(1)));

    scene.when(LOADED, new Circle.MissedLoaded(List.of(fromBen(4, 3))));
    assertThat(count(scene)).isEqualTo(2);
    assertThat(scene.in().social().history(WITH_BEN).calls()).hasSize(3);
    assertThat(scene.when(snapshot(List.of())).effects())
        .as("asked while the feed tells")
        .noneMatch(isAsk());
  }

  @Test
  void whatRangWhileTheClientDidNotRunIsAskedForOnceItKnowsSinceWhen() {
    Scene scene = Scene.of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")));
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).as("for the first time here").noneMatch(isAsk());
    assertThat(scene.when(LOADED, seenUpTo(-20)).effects())
        .contains(new SocialEffect.Circle.LoadMissed(at(-20)));
    scene.when(new Circle.MissedLoaded(List.of(fromBen(-5))));
    assertThat(count(scene)).isEqualTo(1);
  }

  private static Predicate<Effect> isAsk() {
    return SocialEffect.Circle.LoadMissed.class::isInstance;
  }

  @Test
  void whatWasKeptCountsMoreThanWhenTheServerWasMet() {
    Scene scene = ann().when(told(past(1, -30), past(2, -10)), seenUpTo(-20));
    assertThat(count(scene)).isEqualTo(1);
    assertThat(Unsent.of(scene.in()).callsSeen()).isEqualTo(at(-20));
    scene.when(CALLS);
    assertThat(Unsent.of(scene.in()).callsSeen()).isEqualTo(at(-10));
    assertThat(count(scene.when(seenUpTo(-20)))).isZero();
  }
}
