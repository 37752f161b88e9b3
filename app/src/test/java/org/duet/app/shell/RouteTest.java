package org.duet.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.testing.People;
import org.duet.model.call.EndReason;
import org.junit.jupiter.api.Test;

class RouteTest {
  @Test
  void whoIsNotSignedInSignsIn() {
    assertThat(Route.of(People.signedOut())).isEqualTo(new Route.SignIn());
    assertThat(Route.of(new AppState.SigningIn("ann@example.org"))).isEqualTo(new Route.SignIn());
  }

  @Test
  void callTakesTheWindowUntilItIsClosed() {
    assertThat(Route.of(People.signedIn())).isEqualTo(new Route.Dashboard());
    assertThat(Route.of(in(People.talking(People.BEN, MediaLink.CONNECTED, true, null))))
        .isEqualTo(new Route.Call());
    assertThat(Route.of(in(new CallState.Over(People.BEN, EndReason.HANGUP, true, null))))
        .isEqualTo(new Route.Call());
  }

  private static AppState in(CallState call) {
    return People.calling(People.signedIn(), call);
  }
}
