package org.duet.app.state;

import java.util.function.UnaryOperator;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.On;
import org.duet.app.state.CallState.Over;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;

/**
 * How clearly the two of a call see each other. This is for words and buttons alone: the media keep
 * the same two wishes by the same rule, so that no picture waits for the screen to be blurred.
 */
final class Seeing {
  private Seeing() {}

  static Next<SignedIn, Effect> wished(SignedIn s, Clarity mine) {
    CallState next = change(s.call(), wishes -> wishes.withMine(mine));
    return next.equals(s.call())
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s.with(next)).and(new Effect.Media.Wish(mine));
  }

  static Next<SignedIn, Effect> heard(SignedIn s, Clarity theirs) {
    return Next.of(s.with(change(s.call(), wishes -> wishes.withTheirs(theirs))));
  }

  private static CallState change(CallState call, UnaryOperator<Wishes> change) {
    return switch (call) {
      case None _, Over _ -> call;
      case On c -> c.with(c.peer().with(change.apply(c.peer().wishes())));
    };
  }
}
