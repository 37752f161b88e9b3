package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.app.state.Trouble.Kind;
import org.duet.app.state.Trouble.Passing;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** What passes by itself, and how long the server is left alone then. */
class TroubleTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Person WHO = new Person(BEN, "Ben");

  private static Effect only(Scene scene) {
    assertThat(scene.effects()).hasSize(1);
    return scene.effects().getFirst();
  }

  private static Stream<Kind> kinds(Passing passing) {
    return Stream.of(Kind.values()).filter(kind -> kind.passing() == passing);
  }

  @Test
  void whatTheServerDidNotHearIsSaidAgain() {
    assertThat(kinds(Passing.SOON)).containsExactly(Kind.UNREACHABLE, Kind.TOO_MANY);
    assertThat(kinds(Passing.PERHAPS)).containsExactly(Kind.NONSENSE);
  }

  @Test
  void aServerThatAskedForAPauseHasIt() {
    Trouble tooMany = new Trouble(Kind.TOO_MANY, "", LONG);
    Scene scene = ann().when(new OfSafety.BlockConfirmed(WHO));
    scene.when(new OfSafety.NotBlocked(WHO, tooMany));
    assertThat(only(scene)).isEqualTo(new Effect.After(LONG, new OfSafety.WishDue(BEN)));
    scene.when(new Circle.NotUnmatched(WITH_BEN, tooMany));
    assertThat(only(scene)).isEqualTo(new Effect.After(LONG, new Circle.TellingDue(WITH_BEN)));
  }

  @Test
  void aDecisionHoldsWhileTheServerHasNoTimeForIt() {
    Match met =
        new Match(50, ANN, 10, 0.5, MatchStatus.PENDING, null, true, "Dee", 30, "", List.of());
    Scene scene = ann().when(arrived(new FeedFrame.MatchUpdated(met)), new Circle.LikePressed(50));
    scene.when(new Circle.NotDecided(50, Decision.LIKE, new Trouble(Kind.TOO_MANY, "", LONG)));
    assertThat(only(scene)).isEqualTo(new Effect.After(LONG, new Circle.TellingDue(50)));
    assertThat(scene.in().social().decided()).containsEntry(50L, Decision.LIKE);
    assertThat(scene.in().notices()).isEmpty();
  }
}
