package org.duet.app.shell;

import org.duet.app.state.AppState;
import org.duet.app.state.CallState;

/** Which screen fills the window. It follows from the state alone. */
public sealed interface Route {
  record SignIn() implements Route {}

  record Dashboard() implements Route {}

  record Call() implements Route {}

  /** The screen of this state. */
  static Route of(AppState state) {
    return switch (state) {
      case AppState.SignedOut _, AppState.SigningIn _ -> new SignIn();
      case AppState.SignedIn in ->
          in.call() instanceof CallState.None ? new Dashboard() : new Call();
    };
  }
}
