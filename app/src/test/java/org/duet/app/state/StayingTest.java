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
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** Nobody stays in a conversation with nobody. */
class StayingTest {
  private static final Event TO_BEN = new SocialEvent.Went(new Place.Chat(WITH_BEN));
  private static final Event TO_NOBODY = new SocialEvent.Went(new Place.Chat(999));
  private static final Event LOST = new Event.Feed.Lost(NOON);
  private static final Trouble NONSENSE = new Trouble(Trouble.Kind.NONSENSE, "");

  private static Scene fresh() {
    return Scene.of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")));
  }

  private static Event loaded(Match... matches) {
    return new Event.Matches.Loaded(List.of(matches));
  }

  private static Match ben() {
    return match(WITH_BEN, BEN, "Ben");
  }

  private static Match cam() {
    return match(WITH_CAM, CAM, "Cam");
  }

  private static Place place(Scene scene) {
    return scene.in().social().place();
  }

  private static void isTakenAway(Scene scene) {
    assertThat(place(scene)).isEqualTo(new Place.Matches());
    assertThat(scene.in().notices()).singleElement().isInstanceOf(Notice.NotAMatch.class);
  }

  @Test
  void aLinkToAnUnknownMatchLeadsToThoseThereAre() {
    isTakenAway(ann().when(TO_NOBODY));
    isTakenAway(ann().when(LOST, TO_NOBODY));
  }

  @Test
  void aLinkMayBeFasterThanTheMatches() {
    Scene scene = fresh().when(TO_BEN, snapshot(List.of()));
    assertThat(place(scene)).isEqualTo(new Place.Chat(WITH_BEN));
    assertThat(place(scene.when(loaded(ben())))).isEqualTo(new Place.Chat(WITH_BEN));
    isTakenAway(scene.when(loaded(cam())));
  }

  @Test
  void whoIsNewIsNotAmongThoseWhoWereKept() {
    Scene scene = fresh().when(new Event.Matches.Remembered(ANN, List.of(cam())), TO_BEN);
    assertThat(place(scene)).isEqualTo(new Place.Chat(WITH_BEN));
    scene.when(snapshot(List.of()), loaded(ben(), cam()));
    assertThat(place(scene)).isEqualTo(new Place.Chat(WITH_BEN));
  }

  @Test
  void whereTheMatchesDoNotComeThatIsSaidInTheirPlace() {
    Scene failed = fresh().when(TO_BEN, snapshot(List.of()));
    failed.when(new Event.Matches.NotLoaded(NONSENSE));
    assertThat(place(failed)).isEqualTo(new Place.Matches());
    assertThat(place(fresh().when(TO_BEN, LOST))).isEqualTo(new Place.Matches());
  }

  @Test
  void whoeverParted() {
    isTakenAway(ann().when(TO_BEN, LOST, snapshot(List.of()), loaded(cam())));
    isTakenAway(ann().when(TO_BEN, arrived(new FeedFrame.MatchRemoved(WITH_BEN))));
  }

  @Test
  void whoeverPartsThemselvesIsToldNothing() {
    Scene scene = ann().when(TO_BEN, new Circle.UnmatchPressed(WITH_BEN));
    scene.when(arrived(new FeedFrame.MatchRemoved(WITH_BEN)));
    assertThat(place(scene)).isEqualTo(new Place.Matches());
    assertThat(scene.in().notices()).isEmpty();
  }

  @Test
  void whoDidNotDecideYetCannotBeWrittenTo() {
    Match open =
        new Match(50, ANN, 5, 0.5, MatchStatus.PENDING, null, true, "Dan", 30, "", List.of());
    isTakenAway(ann().when(loaded(open), new SocialEvent.Went(new Place.Chat(50))));
  }
}
