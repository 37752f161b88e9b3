package org.duet.app.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.Traits;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.duet.app.testing.Stories;
import org.duet.model.people.Personality;
import org.junit.jupiter.api.Test;

class DiscoverViewModelTest {
  /** Cara's user and match. */
  private static final long CARA = 3;

  private static final long WITH_CARA = 43;
  private static final long WITH_FINN = 46;
  private static final Personality WILD = new Personality(9, 8, 2, 5, 7);

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedOut());
  private final List<Event> events = new ArrayList<>();
  private final DiscoverViewModel model =
      new DiscoverViewModel(state, events::add, new Messages(Locale.ENGLISH));

  private static SignedIn discovering() {
    return People.at(People.signedIn(), new Place.Discover());
  }

  private static SignedIn knowing(SignedIn s) {
    return People.with(s, s.social().with(s.social().self().with(Selves.ann())));
  }

  private static SignedIn told(SignedIn s) {
    return People.with(s, s.social().with(Stories.traits(CARA, WILD)));
  }

  private Candidate shown() {
    return ((Deck.Dealt) model.deck().get()).shown();
  }

  @Test
  void whoseCardOpensIsToldAsLongAsTheStateDoesNotKnow() {
    state.set(discovering());
    assertThat(events).containsExactly(new Circle.CardOpened(WITH_CARA));
    model.choose(((Deck.Dealt) model.deck().get()).people().getLast());
    assertThat(events).last().isEqualTo(new Circle.CardOpened(WITH_FINN));
    events.clear();
    Traits open = new Traits(WITH_FINN, Map.of(), Set.of(), Traits.Source.TELLS);
    state.set(People.with(discovering(), discovering().social().with(open)));
    assertThat(events).isEmpty();
  }

  @Test
  void whatNobodySeesDoesNotOpen() {
    state.set(People.signedIn());
    state.set(People.at(People.signedIn(List.of()), new Place.Discover()));
    assertThat(events).isEmpty();
  }

  @Test
  void traitsAreShownWhereThoseOfBothAreKnown() {
    state.set(told(knowing(discovering())));
    assertThat(shown().traits())
        .isEqualTo(Optional.of(new Candidate.Both(Selves.ann().personality(), WILD)));
    state.set(told(discovering()));
    assertThat(shown().traits()).isEmpty();
    state.set(knowing(discovering()));
    assertThat(shown().traits()).isEmpty();
  }

  @Test
  void peopleAreCalledByTheirFirstName() {
    state.set(discovering());
    assertThat(shown().match().matchedUserName()).isEqualTo("Cara Lindqvist");
    assertThat(shown().firstName()).isEqualTo("Cara");
  }
}
