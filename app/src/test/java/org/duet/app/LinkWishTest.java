package org.duet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.testing.People.at;
import static org.duet.app.testing.People.ben;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.signedOut;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.junit.jupiter.api.Test;

/** Links that are opened before one can go where they lead. */
class LinkWishTest {
  private static final String TO_BEN = "duet://match/42";
  private static final SignedIn IN = signedIn();
  private static final AppState NO_MATCHES_YET = SignedIn.as(IN.me());

  private final ReadOnlyObjectWrapper<AppState> state = new ReadOnlyObjectWrapper<>(signedOut());
  private final List<Event> events = new ArrayList<>();
  private final LinkWish wish = new LinkWish(state.getReadOnlyProperty(), events::add);

  private void assertFollowedOnce() {
    assertThat(events).containsExactly(new SocialEvent.Went(new Place.Chat(42)));
    state.set(at(IN, new Place.Home()));
    assertThat(events).hasSize(1);
  }

  @Test
  void isFollowedOnceTheMatchIsKnown() {
    wish.follow(TO_BEN);
    state.set(new AppState.SigningIn("ann@example.org"));
    state.set(NO_MATCHES_YET);
    assertThat(events).isEmpty();
    state.set(IN);
    assertFollowedOnce();
  }

  @Test
  void outlivesASignInThatFails() {
    wish.follow(TO_BEN);
    state.set(new AppState.SigningIn("ann@example.org"));
    state.set(signedOut());
    state.set(IN);
    assertFollowedOnce();
  }

  @Test
  void isFollowedAtOnceByWhoIsIn() {
    state.set(IN);
    wish.follow(TO_BEN);
    assertFollowedOnce();
  }

  @Test
  void waitsForAMatchThatTheServerHasToTellOfFirst() {
    state.set(signedIn(List.of()));
    wish.follow(TO_BEN);
    state.set(signedIn(List.of(ben())));
    assertFollowedOnce();
  }

  @Test
  void isForgottenByWhoGoesElsewhere() {
    state.set(signedIn(List.of()));
    wish.follow(TO_BEN);
    state.set(at(signedIn(List.of()), new Place.Profile()));
    state.set(signedIn(List.of(ben())));
    assertThat(events).isEmpty();
  }

  @Test
  void leadsNowhereForWhoDoesNotKnowThem() {
    wish.follow("duet://match/4711");
    wish.follow("https://example.org/match/42");
    state.set(IN);
    assertThat(events).isEmpty();
  }
}
