package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;

import java.util.List;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.testing.Selves;
import org.duet.model.matching.Match;
import org.duet.model.people.Profile;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** A server may mix people up, or something in between may answer for it. */
class OthersDataTest {
  private static final Trouble NONSENSE = new Trouble(Trouble.Kind.NONSENSE, "");
  private static final Person WHO = new Person(BEN, "Ben");

  private static Match seenByBen() {
    Match mine = Scene.match(WITH_BEN, BEN, "Ben");
    return new Match(WITH_BEN, BEN, ANN, 0.5, mine.status(), null, true, "Ann", 29, "", List.of());
  }

  private static Profile profile(long id, String name) {
    Profile ann = Selves.ann();
    return new Profile(
        id,
        name,
        ann.age(),
        ann.gender(),
        "",
        "",
        ann.personality(),
        ann.lookingFor(),
        18,
        99,
        50,
        List.of());
  }

  @Test
  void matchesOfSomebodyElseAreNone() {
    Scene scene = ann().when(new Event.Matches.Loaded(List.of(seenByBen())));
    assertThat(scene.in().match(WITH_BEN)).contains(Scene.match(WITH_BEN, BEN, "Ben"));
    scene.when(arrived(new FeedFrame.MatchUpdated(seenByBen())));
    assertThat(scene.in().match(WITH_BEN)).contains(Scene.match(WITH_BEN, BEN, "Ben"));
    scene.when(new SocialEvent.Circle.Found(List.of(seenByBen())));
    assertThat(scene.in().social().search()).isEqualTo(new Search.Failed(NONSENSE));
  }

  @Test
  void nobodyIsRenamedByTheProfileOfSomebodyElse() {
    Scene scene = ann().when(new OfSelf.ProfileLoaded(profile(ANN, "Ann")));
    scene.when(new OfSelf.ProfileLoaded(profile(BEN, "Ben")));
    assertThat(scene.in().me().name()).isEqualTo("Ann");
    scene.when(new OfSelf.Saved(profile(BEN, "Ben")));
    assertThat(scene.in().me().name()).isEqualTo("Ann");
    assertThat(scene.in().social().self().form().trouble()).isEqualTo(NONSENSE);
  }

  @Test
  void aServerMayCallProfilesAnotherWayThanPeople() {
    Scene scene = ann().when(new OfSelf.ProfileLoaded(profile(700, "Ann")));
    scene.when(new OfSelf.ProfileLoaded(profile(700, "Anna")));
    assertThat(scene.in().me().name()).isEqualTo("Anna");
    scene.when(new OfSelf.ProfileLoaded(profile(701, "Ben")));
    assertThat(scene.in().me().name()).isEqualTo("Anna");
  }

  @Test
  void aBlockThatMayNotHaveArrivedIsStillOwed() {
    Scene scene =
        ann().when(new OfSafety.BlockConfirmed(WHO), new OfSafety.NotBlocked(WHO, NONSENSE));
    assertThat(Unsent.of(scene.in()).owed()).containsExactly(new Safety.Owed(WHO, true));
    assertThat(scene.in().match(WITH_BEN)).isEmpty();
    assertThat(scene.in().notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.Failed.class, f -> assertThat(f.wish()).isEqualTo(Notice.Wish.BLOCK));
    scene.when(new OfSafety.WishDue(BEN));
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSafety.Block(WHO));
  }
}
