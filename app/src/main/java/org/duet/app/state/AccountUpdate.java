package org.duet.app.state;

import java.util.Set;
import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.AppState.SigningIn;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;

/** Signing in and out. What comes late for another who was signed in before is dropped. */
final class AccountUpdate {
  private static final Effect FORGET = new Effect.Account.Forget();
  private static final Effect GIVE_UP = new Effect.Account.GiveUp();

  private AccountUpdate() {}

  static Next<AppState, Effect> whileSignedOut(SignedOut s, Event event) {
    return switch (event) {
      case Event.Account.SignInPressed press -> signIn(press);
      case Event.Account.Remembered who ->
          Next.<AppState, Effect>of(SignedIn.as(who.me()))
              .and(new Effect.Account.Resume(who.server(), who.token()))
              .and(new Effect.Feed.Open())
              .and(new SocialEffect.OfSelf.LoadProfile());
      case Event.Account.RegisterPressed press ->
          Next.<AppState, Effect>of(new SigningIn(press.email()))
              .and(
                  new Effect.Account.Register(
                      press.server(), press.email(), press.password(), press.keep()));
      // The person changed their mind while the server was asked.
      case Event.Account.SignedIn late -> Next.<AppState, Effect>of(s).and(signOut(Set.of()));
      case Event.Account.SignInFailed _,
          Event.Account.SignOutPressed _,
          Event.Account.TokenRejected _,
          Event.Feed _,
          Event.Matches _,
          Event.Calls _,
          Event.Media _,
          SocialEvent _,
          Event.NoticeFaded _ ->
          Next.of(s);
    };
  }

  static Next<AppState, Effect> whileSigningIn(SigningIn s, Event event) {
    return switch (event) {
      case Event.Account.SignedIn in ->
          Next.<AppState, Effect>of(SignedIn.as(in.me()))
              .and(new Effect.Feed.Open())
              .and(new SocialEffect.OfSelf.LoadProfile());
      case Event.Account.SignInFailed failed ->
          Next.of(new SignedOut(failed.trouble(), failed.faults()));
      case Event.Account.SignOutPressed _ ->
          Next.<AppState, Effect>of(new SignedOut(null)).and(GIVE_UP);
      case Event.Account.SignInPressed _,
          Event.Account.Remembered _,
          Event.Account.RegisterPressed _,
          Event.Account.TokenRejected _,
          Event.Feed _,
          Event.Matches _,
          Event.Calls _,
          Event.Media _,
          SocialEvent _,
          Event.NoticeFaded _ ->
          Next.of(s);
    };
  }

  static Next<AppState, Effect> whileSignedIn(SignedIn s, Event.Account event) {
    return switch (event) {
      case Event.Account.SignOutPressed _ -> leave(CallSteps.leave(s));
      case Event.Account.TokenRejected _ -> rejected(s);
      case Event.Account.SignInPressed _,
          Event.Account.Remembered _,
          Event.Account.RegisterPressed _,
          Event.Account.SignedIn _,
          Event.Account.SignInFailed _ ->
          Next.of(s);
    };
  }

  private static Next<AppState, Effect> signIn(Event.Account.SignInPressed press) {
    return Next.<AppState, Effect>of(new SigningIn(press.email()))
        .and(
            new Effect.Account.SignIn(
                press.server(), press.email(), press.password(), press.keep()));
  }

  private static Next<AppState, Effect> leave(Next<SignedIn, Effect> alone) {
    return alone.then(s ->
        Next.<AppState, Effect>of(new SignedOut(null))
            .and(new Effect.Feed.Close())
            .and(signOut(s.owedEnds())));
  }

  /** Nothing more can be told to the server; what ran is switched off on this side. */
  private static Next<AppState, Effect> rejected(SignedIn s) {
    var out = new SignedOut(new Trouble(Trouble.Kind.SIGNED_OUT, ""));
    Next<AppState, Effect> next =
        switch (s.call()) {
          case Starting _, Ringing _, Joining _, Talking _ ->
              Next.<AppState, Effect>of(out).and(CallSteps.stop(s.call()));
          case None _, Over _ -> Next.of(out);
        };
    return next.and(new Effect.Feed.Close()).and(FORGET);
  }

  private static Effect signOut(Set<UUID> owedEnds) {
    return new Effect.Account.SignOut(owedEnds);
  }
}
