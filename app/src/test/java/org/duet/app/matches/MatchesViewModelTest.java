package org.duet.app.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.History;
import org.duet.app.state.History.Count;
import org.duet.app.state.PastCall;
import org.duet.app.state.Trouble;
import org.duet.app.testing.People;
import org.duet.app.testing.Stories;
import org.duet.model.call.EndReason;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

class MatchesViewModelTest {
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedOut());
  private final List<Event> events = new ArrayList<>();
  private final MatchesViewModel model =
      new MatchesViewModel(state, events::add, new Messages(Locale.ENGLISH));

  private final RowWords words = new RowWords(new Messages(Locale.ENGLISH));

  private static SignedIn loading() {
    return People.with(People.signedIn(), new Connection.Connected(), null);
  }

  private static SignedIn failing() {
    return People.unloaded(loading(), new Trouble(Trouble.Kind.UNREACHABLE, ""));
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
  void whomSomebodyLookedForIsGoneWithThem() {
    state.set(People.signedIn());
    model.query().set("elif");
    state.set(People.signedOut());
    assertThat(model.query().get()).isEmpty();
  }

  @Test
  void whatDidNotComeIsSaidAndCanBeAskedForAgain() {
    state.set(failing());
    assertThat(model.listing().get()).isInstanceOf(Listing.Failed.class);
    model.retry();
    assertThat(events).containsExactly(new Event.Matches.ReloadPressed());
    state.set(loading());
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
  }

  @Test
  void saysWhoTheyAre() {
    MatchRow row = only(MatchStatus.MATCHED, true);
    assertThat(words.nameAndAge(row)).isEqualTo("Ben, 34");
    assertThat(words.fit(row)).isEqualTo("92% match");
    assertThat(words.stand(row)).isEqualTo("You like each other");
    assertThat(words.line(row)).isEqualTo("Cooks. Walks.");
  }

  /** It looks like nothing the other wrote. */
  @Test
  void whatWasBegunIsCalledADraft() {
    state.set(Stories.drafting(People.signedIn()));
    assertThat(((Listing.Listed) model.listing().get()).rows())
        .filteredOn(row -> row.matchId() == 42)
        .extracting(words::line)
        .containsExactly("Draft: Dear Ben");
  }

  @Test
  void mutualMatchMayBeCalledAgain() {
    assertThat(words.refusal(only(MatchStatus.MATCHED, true))).isEmpty();
  }

  @Test
  void afterAFirstCallBothMustSayYesFirst() {
    MatchRow row = only(MatchStatus.PENDING, true);
    assertThat(words.refusal(row)).isEqualTo("Call again once you both say yes");
    assertThat(row.question()).isTrue();
  }

  @Test
  void whoWasNotMetYetIsNotAMatch() {
    Match match = People.match(42, "Ben", 34, 0.9, MatchStatus.PENDING, false, "");
    state.set(People.signedIn(List.of(match)));
    assertThat(model.listing().get()).isInstanceOf(Listing.Empty.class);
  }

  @Test
  void nobodyIsCalledWithoutAConnection() {
    state.set(People.with(People.signedIn(), new Connection.Offline(), List.of(People.ben())));
    MatchRow row = ((Listing.Listed) model.listing().get()).rows().getFirst();
    assertThat(words.refusal(row)).isEqualTo("Calling waits for the connection");
  }

  @Test
  void aNameIsFoundByAnyPartOfIt() {
    state.set(People.signedIn());
    model.query().set(" eLi");
    assertThat(names()).containsExactly("Elif Şahin");
    model.query().set("xyz");
    assertThat(model.listing().get()).isEqualTo(new Listing.NoneFound("xyz"));
  }

  @Test
  void whoIsThereComesFirstIfWanted() {
    state.set(People.online(People.signedIn(), 5L));
    model.order().set(Order.ONLINE);
    assertThat(names().getFirst()).isEqualTo("Elif Şahin");
    model.order().set(Order.NAME);
    assertThat(names()).containsExactly("Ben", "David Okonkwo", "Elif Şahin");
  }

  @Test
  void whoWaitsForAnAnswerComesFirstAndWhoWroteNext() {
    state.set(Stories.unread(People.signedIn()));
    assertThat(names()).containsExactly("David Okonkwo", "Ben", "Elif Şahin");
  }

  @Test
  void aBrandNewMatchComesBeforeOldConversations() {
    Match noor = People.match(60, "Noor", 30, 0.1, MatchStatus.MATCHED, true, "");
    SignedIn in =
        People.signedIn(List.of(noor, People.ben(), people("Old", 41), people("Mid", 45)));
    state.set(said(said(in, 42, 10), 45, 20));
    // Nobody ever wrote with Old, which is older than Ben's first message all the same.
    assertThat(names()).containsExactly("Noor", "Mid", "Ben", "Old");
  }

  @Test
  void aNewMatchStaysAboveWhatWasSaidBeforeIt() {
    Match noor = People.match(60, "Noor", 30, 0.1, MatchStatus.MATCHED, true, "");
    SignedIn in = People.signedIn(List.of(People.ben(), noor, people("Later", 61)));
    state.set(said(said(in, 42, 10), 61, 30));
    assertThat(names()).containsExactly("Later", "Noor", "Ben");
  }

  @Test
  void aCallIsNewsAsMuchAsAMessage() {
    SignedIn wrote =
        said(said(People.signedIn(List.of(people("Mid", 45), people("Late", 46))), 45, 10), 46, 20);
    state.set(wrote);
    assertThat(names()).containsExactly("Late", "Mid");
    PastCall call = Stories.call(1, 45, true, EndReason.HANGUP, -30, Duration.ofMinutes(3));
    state.set(Stories.with(wrote, 45, History.UNKNOWN.told(List.of(call), new Count(1, 1))));
    assertThat(names()).containsExactly("Mid", "Late");
  }

  @Test
  void namesAreFoundWithoutTheirMarks() {
    state.set(People.signedIn(List.of(people("Elif Şahin", 45), people("Øyvind Strauß", 46))));
    model.query().set("sahin");
    assertThat(names()).containsExactly("Elif Şahin");
    model.query().set("oyvind strauss");
    assertThat(names()).containsExactly("Øyvind Strauß");
    model.query().set("ŞAH");
    assertThat(names()).containsExactly("Elif Şahin");
  }

  @Test
  void namesStandAsTheLanguageOrdersThem() {
    state.set(
        People.signedIn(List.of(people("Zoe", 45), people("Özlem", 46), people("Oskar", 47))));
    model.order().set(Order.NAME);
    assertThat(names()).containsExactly("Oskar", "Özlem", "Zoe");
  }

  private static Match people(String name, long id) {
    return People.match(id, name, 30, 0.5, MatchStatus.MATCHED, true, "");
  }

  /** They wrote so many minutes after noon, and it was read. */
  private static SignedIn said(SignedIn s, long match, int minutes) {
    Message message =
        new Message(
            match, match, match - 40, "c-" + match, "Hi", People.NOW.plusSeconds(60L * minutes));
    Chat chat = s.social().chat(match).with(List.of(message));
    return People.with(s, s.social().with(match, chat));
  }

  @Test
  void whatChangesNothingHereMakesNoNewRows() {
    SignedIn in = People.signedIn(People.some());
    state.set(in);
    Listing before = model.listing().get();
    state.set(People.named(in, "Anna"));
    assertThat(model.listing().get()).isSameAs(before);
  }

  private List<String> names() {
    return ((Listing.Listed) model.listing().get()).rows().stream().map(MatchRow::name).toList();
  }

  @Test
  void nextPersonDoesNotInheritTheFailure() {
    state.set(failing());
    state.set(People.signedOut());
    state.set(loading());
    assertThat(model.listing().get()).isInstanceOf(Listing.Loading.class);
  }
}
