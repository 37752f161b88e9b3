package org.duet.app.state;

import org.duet.app.state.AppState.SignedIn;

/** What happens among people, beside their calls. */
final class SocialUpdate {
  private SocialUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent event) {
    return switch (event) {
      case SocialEvent.Went went -> go(s, went.place());
      case SocialEvent.Circle circle -> CircleUpdate.update(s, circle);
      case SocialEvent.Chats chats -> ChatUpdate.update(s, chats);
      case SocialEvent.Kept kept -> KeptUpdate.update(s, kept);
      case SocialEvent.OfSelf self -> SelfUpdate.update(s, self);
      case SocialEvent.OfSafety safety -> SafetyUpdate.update(s, safety);
    };
  }

  private static Next<SignedIn, Effect> go(SignedIn s, Place place) {
    SignedIn there = s.with(s.social().with(place));
    return switch (place) {
      case Place.Home _, Place.Matches _, Place.Settings _ -> Next.of(there);
      case Place.Discover _ -> TraitsUpdate.ask(there);
      case Place.Calls _ -> Histories.opened(there);
      case Place.Chat chat -> ChatUpdate.opened(there, chat.matchId()).then(SocialUpdate::come);
      case Place.Profile _ -> SelfUpdate.opened(there);
      case Place.Blocked _ -> SafetyUpdate.update(there, new SocialEvent.OfSafety.BlockedWanted());
    };
  }

  /** Whoever is new may not be among those who were kept: that is told once connected. */
  private static Next<SignedIn, Effect> come(SignedIn s) {
    return s.connection() instanceof Connection.Connecting ? Next.of(s) : stay(s);
  }

  /** A conversation with nobody is no place to stay, unless it may still be somebody. */
  static Next<SignedIn, Effect> stay(SignedIn s) {
    boolean nobody =
        s.social().place() instanceof Place.Chat(long matchId)
            && s.match(matchId).filter(match -> match.status().isMutual()).isEmpty();
    if (!nobody) {
      return Next.of(s);
    }
    SignedIn away = s.with(s.social().with(new Place.Matches()));
    return switch (s.matchList()) {
      case Loaded.Loading<?>() -> Next.of(s);
      // That is said there already.
      case Loaded.Failed<?> _ -> Next.of(away);
      case Loaded.Known<?> _ -> Notices.tell(away, Notice.NotAMatch::new);
    };
  }

  /** The match is gone, by somebody else's doing. */
  static Next<SignedIn, Effect> removed(SignedIn s, long matchId) {
    SignedIn next = UnmatchUpdate.parted(s, matchId);
    return s.social().place().equals(new Place.Chat(matchId))
        ? Notices.tell(next, Notice.NotAMatch::new)
        : Next.of(next);
  }

  /** A match is about to go: its conversation is no place to stay. */
  static SignedIn leaving(SignedIn s, long matchId) {
    return s.social().place().equals(new Place.Chat(matchId))
        ? s.with(s.social().with(new Place.Matches()))
        : s;
  }

  /** The feed is there, again or for the first time. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    return SelfUpdate.connected(s)
        .then(ChatUpdate::connected)
        .then(TraitsUpdate::ask)
        .then(Histories::goOn)
        .then(SocialUpdate::owed);
  }

  /** What was kept for the server goes to it. */
  static Next<SignedIn, Effect> sendUnsaid(SignedIn s) {
    return Outbox.pumpAll(s).then(SocialUpdate::owed);
  }

  private static Next<SignedIn, Effect> owed(SignedIn s) {
    return DecideUpdate.connected(s).then(UnmatchUpdate::connected).then(SafetyUpdate::connected);
  }
}
