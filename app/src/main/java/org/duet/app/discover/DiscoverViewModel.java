package org.duet.app.discover;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.Search;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;

/** People to get to know: those without a first call yet, one card at a time. */
public final class DiscoverViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Deck> deck = new ReadOnlyObjectWrapper<>(new Deck.Loading());
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private AppState state = new AppState.SignedOut(null);

  /** Whose card the person opened; the first one's, if that is gone. */
  private long chosen;

  public DiscoverViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    state.subscribe(this::show);
  }

  private void show(AppState next) {
    state = next;
    if (next instanceof SignedIn in) {
      looking.set(in.social().search() instanceof Search.Looking);
      // Those who were found are not to look like all there are.
      connected.set(in.connection() instanceof Connection.Connected && in.matches() != null);
      trouble.set(trouble(in));
      deck.set(deck(in));
      open(in);
    }
  }

  /** How somebody is, is known only by asking, once their card is seen. */
  private void open(SignedIn in) {
    if (in.social().place() instanceof Place.Discover
        && deck.get() instanceof Deck.Dealt(List<Candidate> _, Candidate shown)
        && shown.id() != in.social().traits().open()) {
      dispatch.accept(new SocialEvent.Circle.CardOpened(shown.id()));
    }
  }

  private Deck deck(SignedIn in) {
    return switch (in.matchList()) {
      case Loaded.Loading<List<Match>>() -> new Deck.Loading();
      case Loaded.Failed<List<Match>>(Trouble why) ->
          new Deck.Failed(TroubleWords.of(why, messages));
      case Loaded.Known<List<Match>>(List<Match> matches) -> deck(in, matches);
    };
  }

  private Deck deck(SignedIn in, List<Match> matches) {
    List<Candidate> people =
        matches.stream()
            .filter(match -> match.status() == MatchStatus.PENDING && !match.callCompleted())
            .filter(match -> !in.social().hides(match.id()))
            .map(match -> Candidate.of(match, in.social()))
            .toList();
    return people.isEmpty()
        ? empty(in.social().search())
        : new Deck.Dealt(
            people,
            people.stream()
                .filter(person -> person.id() == chosen)
                .findFirst()
                .orElse(people.getFirst()));
  }

  private Deck empty(Search search) {
    return search instanceof Search.Nobody
        ? new Deck.Empty(messages.text("discover.nobody"), messages.text("discover.nobody-more"))
        : new Deck.Empty(messages.text("discover.empty"), messages.text("discover.empty-more"));
  }

  private String trouble(SignedIn in) {
    if (!(in.connection() instanceof Connection.Connected)) {
      return messages.text("discover.offline");
    }
    return switch (in.social().search()) {
      case Search.Failed(Trouble why) -> TroubleWords.of(why, messages);
      case Search.Nobody() ->
          deck.get() instanceof Deck.Dealt ? messages.text("discover.nobody") : "";
      case Search.Idle _, Search.Looking _ -> "";
    };
  }

  void choose(Candidate person) {
    chosen = person.id();
    show(state);
  }

  void find() {
    dispatch.accept(new SocialEvent.Circle.FindPressed());
  }

  void retry() {
    dispatch.accept(new Event.Matches.ReloadPressed());
  }

  void call(Candidate person) {
    dispatch.accept(new Event.Calls.CallPressed(person.id()));
  }

  void pass(Candidate person) {
    dispatch.accept(new SocialEvent.Circle.PassPressed(person.id()));
  }

  void block(Candidate person) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who(person)));
  }

  void report(Candidate person) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who(person)));
  }

  private static Person who(Candidate person) {
    return new Person(person.match().matchedUserId(), person.match().matchedUserName());
  }

  /** Why the two may suit each other; empty where nothing is known of it. */
  String why(Candidate person) {
    List<String> shared =
        person.interests().stream().filter(person.shared()::contains).limit(3).toList();
    int more = person.shared().size() - shared.size();
    if (shared.isEmpty()) {
      return "";
    }
    return more > 0
        ? messages.plural("discover.both-like-more", more, messages.commas(shared))
        : messages.text("discover.both-like", messages.list(shared));
  }

  ReadOnlyObjectProperty<Deck> deck() {
    return deck.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty connected() {
    return connected.getReadOnlyProperty();
  }

  /** Why looking for more does not work; empty where it does. */
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
