package org.duet.app.signin;

import java.util.Optional;
import org.duet.app.state.AppState;
import org.duet.app.storage.Preferences;

/**
 * Where and as whom somebody signed in before. The server is always remembered: it is the same for
 * all who use a machine, and hard to type. Who it was is remembered only of those who wanted to
 * stay signed in: on a machine that others use too, nobody else need learn who has an account with
 * a dating service. The password never is.
 */
final class LastTime {
  private final Preferences kept;

  /** What the server was asked with; to be remembered once it lets the person in. */
  private Optional<Asked> asked = Optional.empty();

  private AppState before = new AppState.SignedOut(null);

  LastTime(Preferences kept) {
    this.kept = kept;
  }

  private record Asked(String server, String email, boolean keep) {}

  /** A server that was named at the start counts more than the one of before. */
  String server(String atStart) {
    boolean named = !atStart.equals(SignInViewModel.DEFAULT_SERVER);
    return named || kept.lastServer.get().isEmpty() ? atStart : kept.lastServer.get();
  }

  /** Empty where nobody is remembered. */
  String email() {
    return kept.lastEmail.get();
  }

  void ask(String server, String email, boolean keep) {
    asked = Optional.of(new Asked(server, email, keep));
  }

  /**
   * To be told of every state.
   *
   * @return whether somebody left by their own wish
   */
  boolean seen(AppState state) {
    boolean left =
        before instanceof AppState.SignedIn
            && state instanceof AppState.SignedOut out
            && out.trouble() == null;
    before = state;
    switch (state) {
      case AppState.SigningIn _ -> {}
      case AppState.SignedIn _ -> {
        asked.ifPresent(this::remember);
        asked = Optional.empty();
      }
      case AppState.SignedOut _ -> asked = Optional.empty();
    }
    return left;
  }

  private void remember(Asked by) {
    kept.lastServer.set(by.server());
    kept.lastEmail.set(by.keep() ? by.email() : "");
  }
}
