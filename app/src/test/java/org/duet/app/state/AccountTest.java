package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.ringing;

import java.util.Set;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.AppState.SigningIn;
import org.junit.jupiter.api.Test;

/** Signing in and out. */
class AccountTest {
  private static final Me ME = new Me(ANN, "ann@example.org", "Ann");
  private static final Event PRESSED =
      new Event.Account.SignInPressed("http://localhost", "ann@example.org", "secret");

  private static Scene nobody() {
    return Scene.of(new SignedOut(null));
  }

  @Test
  void theServerIsAsked() {
    Scene scene = nobody().when(PRESSED);
    assertThat(scene.state()).isEqualTo(new SigningIn("ann@example.org"));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Account.SignIn("http://localhost", "ann@example.org", "secret"));
  }

  @Test
  void whoIsLetInHasTheFeedOpened() {
    Scene scene = nobody().when(PRESSED, new Event.Account.SignedIn(ME));
    assertThat(scene.state()).isEqualTo(SignedIn.as(ME));
    assertThat(scene.effects())
        .containsExactly(new Effect.Feed.Open(), new SocialEffect.OfSelf.LoadProfile());
  }

  @Test
  void whoIsNotLetInLearnsWhy() {
    var wrong = new Trouble(Trouble.Kind.WRONG_CREDENTIALS, "");
    Scene scene = nobody().when(PRESSED, new Event.Account.SignInFailed(wrong));
    assertThat(scene.state()).isEqualTo(new SignedOut(wrong));
  }

  @Test
  void whoDoesNotWaitAnyLongerIsLetInNoMore() {
    Scene scene = nobody().when(PRESSED, new Event.Account.SignOutPressed());
    assertThat(scene.state()).isEqualTo(new SignedOut(null));
    assertThat(scene.effects()).containsExactly(new Effect.Account.GiveUp());
  }

  @Test
  void whoChangedTheirMindIsSignedOutAgain() {
    Scene scene =
        nobody().when(PRESSED, new Event.Account.SignOutPressed(), new Event.Account.SignedIn(ME));
    assertThat(scene.state()).isEqualTo(new SignedOut(null));
    assertThat(scene.effects()).containsExactly(new Effect.Account.SignOut(Set.of()));
  }

  @Test
  void signingOutInACallEndsItWhileTheTokenHolds() {
    Scene scene =
        ann()
            .when(
                new Event.Calls.CallPressed(WITH_BEN),
                new Event.Calls.Started(ringing(), NOON),
                new Event.Account.SignOutPressed());
    assertThat(scene.state()).isEqualTo(new SignedOut(null));
    assertThat(scene.effects())
        .contains(new Effect.Media.Stop(), new Effect.Feed.Close())
        .endsWith(new Effect.Account.SignOut(Set.of(id(1))));
  }

  @Test
  void aTokenThatIsDeadSignsOutAndSwitchesTheCameraOff() {
    Scene scene =
        ann().when(new Event.Calls.CallPressed(WITH_BEN), new Event.Account.TokenRejected());
    assertThat(scene.state()).isEqualTo(new SignedOut(new Trouble(Trouble.Kind.SIGNED_OUT, "")));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Stop(), new Effect.Feed.Close(), new Effect.Account.Forget());
  }

  @Test
  void whatComesLateFindsNobody() {
    Scene scene = nobody().when(new Event.Calls.Started(ringing(), NOON));
    assertThat(scene.state()).isEqualTo(new SignedOut(null));
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void noPasswordStandsInALog() {
    assertThat(PRESSED.toString() + nobody().when(PRESSED).effects()).doesNotContain("secret");
  }
}
