package org.duet.app.state;

import java.util.List;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.AppState.SigningIn;

/**
 * What each event makes of the state. Pure: no clock, no randomness, no I/O; instants come with the
 * events, and what is to be done goes out as effects.
 */
public final class Update {
  private Update() {}

  public static Next<AppState, Effect> update(AppState state, Event event) {
    return switch (state) {
      case SignedOut out -> AccountUpdate.whileSignedOut(out, event);
      case SigningIn in -> AccountUpdate.whileSigningIn(in, event);
      case SignedIn in -> whileSignedIn(in, event);
    };
  }

  private static Next<AppState, Effect> whileSignedIn(SignedIn s, Event event) {
    return switch (event) {
      case Event.Account account -> AccountUpdate.whileSignedIn(s, account);
      case Event.Feed feed -> Next.widen(FeedUpdate.update(s, feed));
      case Event.Matches matches -> Next.widen(MatchesUpdate.update(s, matches));
      case Event.Calls calls -> Next.widen(CallUpdate.update(s, calls));
      case Event.Media media -> Next.widen(MediaUpdate.update(s, media));
      case SocialEvent social -> Next.widen(SocialUpdate.update(s, social));
      case Event.NoticeFaded faded -> Next.of(s.withNotices(without(s.notices(), faded.id())));
    };
  }

  private static List<Notice> without(List<Notice> notices, long id) {
    return notices.stream().filter(notice -> notice.id() != id).toList();
  }
}
