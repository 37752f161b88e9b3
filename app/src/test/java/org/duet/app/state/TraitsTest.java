package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.match;
import static org.duet.app.state.Scene.snapshot;

import java.util.List;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.model.people.Personality;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** How others are: asked for while their card is open, and not kept longer than they stay. */
class TraitsTest {
  private static final Personality WILD = new Personality(9, 8, 2, 5, 7);
  private static final Event BEN_OPEN = new Circle.CardOpened(WITH_BEN);
  private static final Event CAM_OPEN = new Circle.CardOpened(WITH_CAM);
  private static final Event BEN_TOLD = new Circle.TraitsLoaded(BEN, WILD);
  private static final Event DISCOVER = new SocialEvent.Went(new Place.Discover());
  private static final Event HOME = new SocialEvent.Went(new Place.Home());
  private static final Effect ASK_BEN = new SocialEffect.Circle.LoadTraits(BEN);
  private static final Effect ASK_CAM = new SocialEffect.Circle.LoadTraits(CAM);
  private static final Person WHO = new Person(BEN, "Ben");

  private static Scene discovering() {
    return ann().when(DISCOVER);
  }

  private static Scene knowingBen() {
    return discovering().when(BEN_OPEN, BEN_TOLD);
  }

  private static Traits traits(Scene scene) {
    return scene.in().social().traits();
  }

  @Test
  void whoseCardIsOpenIsAskedForOnce() {
    Scene scene = discovering().when(BEN_OPEN);
    assertThat(scene.effects()).containsExactly(ASK_BEN);
    assertThat(scene.when(BEN_OPEN).effects()).isEmpty();
    assertThat(scene.when(CAM_OPEN).effects()).containsExactly(ASK_CAM);
    assertThat(scene.when(BEN_TOLD, BEN_OPEN).effects()).isEmpty();
    assertThat(traits(scene).of(BEN)).contains(WILD);
    assertThat(traits(scene).of(CAM)).isEmpty();
  }

  @Test
  void aServerThatHasNoSuchCallIsAskedOnlyOnce() {
    Scene scene = discovering().when(BEN_OPEN, new Circle.NoTraits(BEN));
    assertThat(scene.when(CAM_OPEN).effects()).isEmpty();
    scene.when(new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(ASK_BEN, ASK_CAM);
    assertThat(scene.when(HOME, DISCOVER, BEN_OPEN).effects()).isEmpty();
  }

  @Test
  void whoseTraitsCannotBeSeenIsAnExceptionWhereOthersWere() {
    Scene scene = knowingBen().when(CAM_OPEN, new Circle.NoTraits(CAM));
    assertThat(scene.when(BEN_OPEN, CAM_OPEN).effects()).isEmpty();
    assertThat(traits(scene).source()).isEqualTo(Traits.Source.TELLS);
    assertThat(traits(scene).of(BEN)).contains(WILD);
  }

  @Test
  void offlineNobodyIsAskedAndConnectedAgainWhoIsStillShownIs() {
    Scene scene = discovering().when(new Event.Feed.Lost(NOON), BEN_OPEN);
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.when(CAM_OPEN, snapshot(List.of())).effects())
        .contains(ASK_CAM)
        .doesNotContain(ASK_BEN);
    assertThat(scene.when(snapshot(List.of())).effects()).doesNotContain(ASK_CAM);
  }

  @Test
  void whoIsNotShownAnyMoreIsAskedForWhenTheyAreAgain() {
    Scene scene = discovering().when(new Event.Feed.Lost(NOON), BEN_OPEN, HOME);
    assertThat(scene.when(snapshot(List.of())).effects()).doesNotContain(ASK_BEN);
    assertThat(scene.when(DISCOVER).effects()).containsExactly(ASK_BEN);
  }

  @Test
  void anAnswerThatDidNotComeIsAskedForAgain() {
    Scene scene = discovering().when(BEN_OPEN, new Event.Feed.Lost(NOON));
    scene.when(new Circle.TraitsNotLoaded(BEN));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.when(snapshot(List.of())).effects()).contains(ASK_BEN);
    assertThat(scene.when(BEN_TOLD).in().notices()).isEmpty();
    assertThat(traits(scene).of(BEN)).contains(WILD);
  }

  @Test
  void whatWasAskedOnALostConnectionIsAskedOnTheNext() {
    Scene scene = discovering().when(BEN_OPEN, new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(scene.effects()).contains(ASK_BEN);
    scene.when(BEN_TOLD, new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(ASK_BEN);
  }

  @Test
  void ofWhoIsBlockedNothingIsKeptNorTakenIn() {
    Scene scene = knowingBen().when(new OfSafety.BlockConfirmed(WHO));
    assertThat(traits(scene).of(BEN)).isEmpty();
    assertThat(traits(scene.when(BEN_TOLD)).of(BEN)).isEmpty();
  }

  @Test
  void whoComesBackIsAskedForAnew() {
    Scene scene = knowingBen().when(new OfSafety.BlockConfirmed(WHO));
    scene.when(new OfSafety.UnblockPressed(WHO));
    scene.when(new Event.Matches.Loaded(List.of(match(WITH_BEN, BEN, "Ben"))));
    assertThat(scene.when(BEN_OPEN).effects()).containsExactly(ASK_BEN);
  }

  @Test
  void ofAMatchThatIsOverNothingIsKept() {
    Scene scene = knowingBen().when(arrived(new FeedFrame.MatchRemoved(WITH_BEN)));
    assertThat(traits(scene).of(BEN)).isEmpty();
    scene = knowingBen().when(new Event.Matches.Loaded(List.of(match(WITH_CAM, CAM, "Cam"))));
    assertThat(traits(scene).of(BEN)).isEmpty();
  }

  @Test
  void whoSignsInNextKnowsNothing() {
    Scene scene = knowingBen().when(new Event.Account.SignOutPressed());
    scene.when(
        new Event.Account.SignInPressed("server", "cam@example.org", "secret", false),
        new Event.Account.SignedIn(new Me(CAM, "cam@example.org", "Cam")),
        snapshot(List.of()),
        new Event.Matches.Loaded(List.of(match(WITH_BEN, BEN, "Ben"), match(60, ANN, "Ann"))),
        BEN_TOLD,
        new Circle.NoTraits(BEN));
    assertThat(traits(scene)).isEqualTo(Traits.UNKNOWN);
  }
}
