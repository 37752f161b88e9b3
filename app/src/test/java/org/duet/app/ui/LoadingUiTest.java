package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.dashboard.DashboardView;
import org.duet.app.discover.DiscoverView;
import org.duet.app.matches.MatchesView;
import org.duet.app.profile.ProfileView;
import org.duet.app.safety.BlockedView;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Place;
import org.duet.app.state.Safety;
import org.duet.app.state.Self;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever did not come says so in its own place, and can be asked for again there. */
class LoadingUiTest extends UiTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  private Desk desk;

  @BeforeEach
  void openWindow() {
    desk = open(0);
  }

  private void fails(SignedIn state, String failed, String retry, Event wanted) {
    Fx.run(() -> desk.client().state.set(state));
    desk.window().id(failed).shouldBeVisible();
    desk.window().id(retry).click();
    assertThat(desk.client().events).containsExactly(wanted);
  }

  private static SignedIn withoutMatches(Place place) {
    return People.at(People.unloaded(People.signedIn(), UNREACHABLE), place);
  }

  @Test
  void home() {
    fails(
        withoutMatches(new Place.Home()),
        DashboardView.FAILED,
        DashboardView.RETRY,
        new Event.Matches.ReloadPressed());
  }

  @Test
  void discover() {
    fails(
        withoutMatches(new Place.Discover()),
        DiscoverView.FAILED,
        DiscoverView.RETRY,
        new Event.Matches.ReloadPressed());
  }

  @Test
  void matches() {
    fails(
        withoutMatches(new Place.Matches()),
        MatchesView.FAILED,
        MatchesView.RETRY,
        new Event.Matches.ReloadPressed());
  }

  @Test
  void profile() {
    SignedIn in = People.signedIn();
    Self unloaded = Self.UNKNOWN.unasked(UNREACHABLE);
    fails(
        People.at(People.with(in, in.social().with(unloaded)), new Place.Profile()),
        ProfileView.FAILED,
        ProfileView.RETRY,
        new SocialEvent.OfSelf.ProfileWanted());
  }

  @Test
  void blocked() {
    SignedIn in = People.signedIn();
    Safety unloaded = Safety.NONE.withBlocked(new Loaded.Failed<>(UNREACHABLE));
    fails(
        People.at(People.with(in, in.social().with(unloaded)), new Place.Blocked()),
        BlockedView.FAILED,
        BlockedView.RETRY,
        new SocialEvent.OfSafety.BlockedWanted());
  }
}
