package org.duet.app.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Match;
import org.duet.model.people.Personality;

/** How others are: asked for once for each, while somebody looks at their card. */
final class TraitsUpdate {
  private TraitsUpdate() {}

  static Next<SignedIn, Effect> opened(SignedIn s, long matchId) {
    return ask(with(s, s.social().traits().opening(matchId)));
  }

  /** The open card's person is asked for where that could not be done before. */
  static Next<SignedIn, Effect> ask(SignedIn s) {
    Traits traits = s.social().traits();
    boolean can =
        s.connection() instanceof Connection.Connected
            && s.social().place() instanceof Place.Discover;
    return s.match(traits.open())
        .map(Match::matchedUserId)
        .filter(user -> can && traits.mayAsk(user))
        .map(user ->
            Next.<SignedIn, Effect>of(with(s, traits.asking(user)))
                .and(new SocialEffect.Circle.LoadTraits(user)))
        .orElseGet(() -> Next.of(s));
  }

  /** What comes for somebody who is gone meanwhile, or for another sign-in, is dropped. */
  static SignedIn loaded(SignedIn s, long userId, Personality told) {
    Traits traits = s.social().traits();
    return traits.asked().contains(userId) ? with(s, traits.with(userId, told)) : s;
  }

  static SignedIn none(SignedIn s, long userId) {
    Traits traits = s.social().traits();
    return traits.asked().contains(userId) ? with(s, traits.none()) : s;
  }

  static SignedIn notLoaded(SignedIn s, long userId) {
    return with(s, s.social().traits().failed(userId));
  }

  /** The matches changed: of who is not among them any more, nothing is kept. */
  static SignedIn forgetOthers(SignedIn s) {
    List<Match> matches = s.matches() == null ? List.of() : s.matches();
    Set<Long> users = matches.stream().map(Match::matchedUserId).collect(Collectors.toSet());
    return with(s, s.social().traits().only(users));
  }

  private static SignedIn with(SignedIn s, Traits traits) {
    return s.with(s.social().with(traits));
  }
}
