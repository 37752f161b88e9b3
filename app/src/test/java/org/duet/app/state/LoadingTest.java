package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.match;
import static org.duet.app.state.Scene.snapshot;

import java.util.List;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.testing.Selves;
import org.junit.jupiter.api.Test;

/** What is asked of the server comes, or it is said that it did not. */
class LoadingTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Trouble NONSENSE = new Trouble(Trouble.Kind.NONSENSE, "");
  private static final Event LOST = new Event.Feed.Lost(NOON);
  private static final Event FAILED = new Event.Matches.NotLoaded(NONSENSE);
  private static final Event TO_BLOCKED = new SocialEvent.Went(new Place.Blocked());
  private static final Person WHO = new Person(BEN, "Ben");
  private static final Person OTHER = new Person(CAM, "Cam");

  private static Scene fresh() {
    return Scene.of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")));
  }

  private static Loaded<?> matches(Scene scene) {
    return scene.in().matchList();
  }

  private static Safety safety(Scene scene) {
    return scene.in().social().safety();
  }

  @Test
  void matchesThatDidNotComeStayMissingAfterEveryNotice() {
    Scene scene = fresh().when(snapshot(List.of()), FAILED);
    assertThat(matches(scene)).isEqualTo(new Loaded.Failed<>(NONSENSE));
    assertThat(scene.in().notices()).isEmpty();
  }

  @Test
  void matchesAreAskedForAgainWhenWantedOrConnected() {
    Scene scene = fresh().when(snapshot(List.of()), FAILED, new Event.Matches.ReloadPressed());
    assertThat(matches(scene)).isEqualTo(new Loaded.Loading<>());
    assertThat(scene.effects()).containsExactly(new Effect.Request.LoadMatches());
    scene.when(FAILED, snapshot(List.of()));
    assertThat(matches(scene)).isEqualTo(new Loaded.Loading<>());
  }

  @Test
  void withoutAServerNobodyWaitsForEver() {
    assertThat(matches(fresh().when(LOST))).isEqualTo(new Loaded.Failed<>(UNREACHABLE));
    assertThat(matches(fresh().when(new Event.Feed.NetworkGone())))
        .isEqualTo(new Loaded.Failed<>(UNREACHABLE));
  }

  @Test
  void whatWasKeptIsShownAlsoAfterTheServerWasMissed() {
    Scene scene = fresh().when(LOST, new Event.Matches.Remembered(ANN, List.of()));
    assertThat(matches(scene)).isEqualTo(new Loaded.Known<>(List.of()));
  }

  @Test
  void whatIsKnownIsNotLostByAFailure() {
    Scene scene = ann().when(FAILED, LOST, new Event.Matches.ReloadPressed());
    assertThat(scene.in().match(WITH_BEN)).contains(match(WITH_BEN, BEN, "Ben"));
  }

  @Test
  void aProfileThatDidNotComeCanBeAskedForAgain() {
    Scene scene = fresh().when(new OfSelf.ProfileNotLoaded(NONSENSE));
    assertThat(scene.in().social().self().unloaded()).contains(NONSENSE);
    scene.when(new OfSelf.ProfileWanted());
    assertThat(scene.in().social().self().unloaded()).isEmpty();
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSelf.LoadProfile());
  }

  @Test
  void aProfileThatCameAtLastSaysNothingOfTheFailureBefore() {
    Scene scene =
        fresh()
            .when(
                new OfSelf.ProfileNotLoaded(NONSENSE),
                new OfSelf.ProfileWanted(),
                new OfSelf.ProfileNotLoaded(NONSENSE),
                new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(scene.in().social().self().unasked()).isNull();
    assertThat(scene.in().social().self().form().trouble()).isNull();
  }

  @Test
  void aBlockedListThatDidNotComeCanBeAskedForAgain() {
    Scene scene = ann().when(TO_BLOCKED, new OfSafety.BlockedNotLoaded(NONSENSE));
    assertThat(safety(scene).blockList()).isEqualTo(new Loaded.Failed<>(NONSENSE));
    scene.when(new OfSafety.BlockedWanted());
    assertThat(safety(scene).blockList()).isEqualTo(new Loaded.Loading<>());
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSafety.LoadBlocked());
  }

  @Test
  void aBlockedListSomebodyWaitsForIsAskedForOnceConnected() {
    Scene scene = ann().when(LOST, TO_BLOCKED, new OfSafety.BlockedNotLoaded(UNREACHABLE));
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(new SocialEffect.OfSafety.LoadBlocked());
  }

  @Test
  void anUnknownBlockedListIsNotMadeUpOfOne() {
    Scene scene = ann().when(new OfSafety.BlockConfirmed(WHO), new OfSafety.Blocked(WHO));
    assertThat(safety(scene).blocked()).isNull();
    scene.when(new OfSafety.UnblockPressed(WHO), new OfSafety.Unblocked(WHO));
    assertThat(safety(scene).blocked()).isNull();
  }

  @Test
  void aKnownBlockedListFollows() {
    Scene scene = ann().when(TO_BLOCKED, new OfSafety.BlockedLoaded(List.of(OTHER)));
    scene.when(new OfSafety.BlockConfirmed(WHO), new OfSafety.Blocked(WHO));
    assertThat(safety(scene).blocked()).containsExactly(WHO, OTHER);
    scene.when(new OfSafety.UnblockPressed(WHO), new OfSafety.Unblocked(WHO));
    assertThat(safety(scene).blocked()).containsExactly(OTHER);
  }
}
