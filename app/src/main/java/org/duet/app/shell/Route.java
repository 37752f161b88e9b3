package org.duet.app.shell;

import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.state.Place;

/** Which screen fills the window. It follows from the state alone. */
public sealed interface Route {
  record SignIn() implements Route {}

  /** Telling of oneself, for the first time. */
  record Onboarding() implements Route {}

  record Call() implements Route {}

  /** Beside the side bar. */
  sealed interface Inside extends Route {}

  record Dashboard() implements Inside {}

  record Discover() implements Inside {}

  /** The matches, and what is written with one of them. */
  record People() implements Inside {}

  /** The calls that are over. */
  record Calls() implements Inside {}

  record Profile() implements Inside {}

  record Blocked() implements Inside {}

  record Settings() implements Inside {}

  /** The screen of this state. */
  static Route of(AppState state) {
    return switch (state) {
      case AppState.SignedOut _, AppState.SigningIn _ -> new SignIn();
      case AppState.SignedIn in -> of(in);
    };
  }

  private static Route of(AppState.SignedIn in) {
    if (!(in.call() instanceof CallState.None)) {
      return new Call();
    }
    return in.social().self().missing() ? new Onboarding() : of(in.social().place());
  }

  private static Route of(Place place) {
    return switch (place) {
      case Place.Home _ -> new Dashboard();
      case Place.Discover _ -> new Discover();
      case Place.Matches _, Place.Chat _ -> new People();
      case Place.Calls _ -> new Calls();
      case Place.Profile _ -> new Profile();
      case Place.Blocked _ -> new Blocked();
      case Place.Settings _ -> new Settings();
    };
  }
}
