package org.duet.app.matches;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.matches.MatchRows.Source;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** The people somebody was matched with, and what can be done about each. */
public final class MatchesViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(new Listing.Loading());
  private final ReadOnlyObjectWrapper<Optional<Long>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.RECENT);

  private @Nullable Source source;
  private AppState state = new AppState.SignedOut(null);

  public MatchesViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    query.subscribe(this::again);
    order.subscribe(this::again);
    state.subscribe(this::show);
  }

  private void again() {
    source = null;
    show(state);
  }

  private void show(AppState next) {
    state = next;
    if (next instanceof SignedIn in) {
      open.set(
          in.social().place() instanceof Place.Chat(long id) ? Optional.of(id) : Optional.empty());
      Source now = Source.of(in);
      Source before = source;
      source = now;
      // With thousands of messages and events, most of what happens changes nothing here.
      if (before == null || !before.isSame(now) || now.matches() == null) {
        listing.set(listing(in));
      }
    } else {
      source = null;
      listing.set(new Listing.Loading());
      query.set(""); // Whom somebody looked for is nobody else's business.
    }
  }

  private Listing listing(SignedIn in) {
    return switch (in.matchList()) {
      case Loaded.Loading<List<Match>>() -> new Listing.Loading();
      case Loaded.Failed<List<Match>>(Trouble why) ->
          new Listing.Failed(TroubleWords.of(why, messages));
      case Loaded.Known<List<Match>>(List<Match> matches) -> listing(in, matches);
    };
  }

  private Listing listing(SignedIn in, List<Match> matches) {
    List<MatchRow> all = MatchRows.all(in, matches);
    if (all.isEmpty()) {
      return new Listing.Empty();
    }
    List<MatchRow> wanted = MatchRows.ordered(all, query.get(), order.get(), messages.byName(), in);
    return wanted.isEmpty()
        ? new Listing.NoneFound(query.get().strip())
        : new Listing.Listed(wanted);
  }

  void call(MatchRow row) {
    dispatch.accept(new Event.Calls.CallPressed(row.matchId()));
  }

  void open(MatchRow row) {
    if (row.mutual()) {
      dispatch.accept(new SocialEvent.Went(new Place.Chat(row.matchId())));
    }
  }

  void like(MatchRow row) {
    dispatch.accept(new SocialEvent.Circle.LikePressed(row.matchId()));
  }

  void pass(MatchRow row) {
    dispatch.accept(new SocialEvent.Circle.PassPressed(row.matchId()));
  }

  void unmatch(MatchRow row) {
    dispatch.accept(new SocialEvent.Circle.UnmatchPressed(row.matchId()));
  }

  void block(MatchRow row) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who(row)));
  }

  void report(MatchRow row) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who(row)));
  }

  private static Person who(MatchRow row) {
    return new Person(row.match().matchedUserId(), row.name());
  }

  /** These rows are on screen: what is only known by asking is asked for. */
  void looked(List<MatchRow> rows) {
    rows.forEach(row -> dispatch.accept(new SocialEvent.Circle.Looked(row.matchId())));
  }

  void retry() {
    dispatch.accept(new Event.Matches.ReloadPressed());
  }

  ReadOnlyObjectProperty<Listing> listing() {
    return listing.getReadOnlyProperty();
  }

  /** The match whose conversation is open beside the list. */
  ReadOnlyObjectProperty<Optional<Long>> open() {
    return open.getReadOnlyProperty();
  }

  /** Whom the person looks for. */
  public StringProperty query() {
    return query;
  }

  ObjectProperty<Order> order() {
    return order;
  }
}
