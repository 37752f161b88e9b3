package org.duet.app.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.state.Notice.Wish;
import org.duet.app.state.Trouble;
import org.duet.app.testing.People;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

class MatchesViewModelTest {
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedOut());
  private final List<Event> events = new ArrayList<>();
  private final MatchesViewModel model =
      new MatchesViewModel(state, events::add, new Messages(Locale.ENGLISH));

  private static SignedIn loading() {
    return People.with(People.signedIn(), new Connection.Connected(), null);
  }

  private static SignedIn failing(long notice) {
    Trouble trouble = new Trouble(Trouble.Kind.UNREACHABLE, "");
    return People.noticing(loading(), new Notice.Failed(notice, Wish.LOAD_MATCHES, trouble));
  }

  private MatchRow only(MatchStatus status, boolean called) {
    Match match = People.match(42, "Ben", 34, 0.923, status, called, " Cooks.\n\nWalks. ");
    state.set(People.signedIn(List.of(match)));
    return ((Listing.Listed) model.listing().get()).rows().getFirst();
  }

  @Test
  void loadsUntilThereIsSomething() {
    state.set(loading());
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
    state.set(People.signedIn(List.of()));
    assertThat(model.listing().get()).isInstanceOf(Listing.Empty.class);
  }

  @Test
  void failureStaysWhenItsNoticeFades() {
    state.set(failing(1));
    state.set(loading());
    assertThat(model.listing().get()).isInstanceOf(Listing.Failed.class);
  }

  @Test
  void tryingAgainLoads() {
    state.set(failing(1));
    model.retry();
    assertThat(events).containsExactly(new Event.Matches.ReloadPressed());
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
  }

  @Test
  void oldNoticeDoesNotFailTheNextTry() {
    state.set(failing(1));
    model.retry();
    state.set(People.named(failing(1), "Anna"));
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
    state.set(failing(2));
    assertThat(model.listing().get()).isInstanceOf(Listing.Failed.class);
  }

  @Test
  void saysWhoTheyAre() {
    MatchRow row = only(MatchStatus.MATCHED, true);
    assertThat(row)
        .returns("Ben, 34", MatchRow::nameAndAge)
        .returns("92% match", MatchRow::fit)
        .returns("You like each other", MatchRow::stand)
        .returns("Cooks. Walks.", MatchRow::bio);
  }

  @Test
  void mutualMatchMayBeCalledAgain() {
    assertThat(only(MatchStatus.MATCHED, true).refusal()).isEmpty();
  }

  @Test
  void firstCallMayBeMadeOnce() {
    assertThat(only(MatchStatus.PENDING, false).refusal()).isEmpty();
    assertThat(only(MatchStatus.PENDING, true).refusal())
        .isEqualTo("Call again once you both say yes");
  }

  @Test
  void matchThatIsOverCannotBeCalled() {
    assertThat(only(MatchStatus.UNMATCHED, true).refusal()).isEqualTo("This match is over");
  }

  @Test
  void nobodyIsCalledWithoutAConnection() {
    state.set(People.with(People.signedIn(), new Connection.Offline(), List.of(People.ben())));
    MatchRow row = ((Listing.Listed) model.listing().get()).rows().getFirst();
    assertThat(row.refusal()).isEqualTo("Calling waits for the connection");
  }

  @Test
  void nextPersonDoesNotInheritTheFailure() {
    state.set(failing(1));
    state.set(People.signedOut());
    state.set(loading());
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
  }
}
