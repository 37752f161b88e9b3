package org.duet.app.history;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.history.Line.Called;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.LookingBack;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** The calls somebody had, and what can be done about each. */
public final class HistoryViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(new Listing.Loading());
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
  private @Nullable Source source;
  private AppState state = new AppState.SignedOut(null);

  public HistoryViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.clock = clock;
    filter.subscribe(() -> {
      source = null;
      show(this.state);
    });
    state.subscribe(this::show);
  }

  private void show(AppState next) {
    state = next;
    if (!(next instanceof SignedIn in)) {
      source = null;
      filter.set(Filter.ALL);
      listing.set(new Listing.Loading());
    } else if (in.social().place() instanceof Place.Calls) { // elsewhere nobody sees it
      Source now = Source.of(in);
      Source before = source;
      source = now;
      if (before == null || !before.isSame(now) || now.matches() == null) {
        listing.set(listing(in));
      }
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
    boolean connected = in.connection() instanceof Connection.Connected;
    LookingBack back = LookingBack.of(in);
    List<Line> lines = Lines.calls(in, matches, filter.get(), ZoneId.systemDefault());
    return lines.isEmpty() ? nothing(in, matches, back, connected) : listed(lines, back, connected);
  }

  private Listing nothing(SignedIn in, List<Match> matches, LookingBack back, boolean connected) {
    if (back.busy()) {
      return new Listing.Loading();
    }
    if (filter.get() == Filter.MISSED
        && !Lines.calls(in, matches, Filter.ALL, ZoneId.systemDefault()).isEmpty()) {
      return new Listing.NoneMissed(connected ? back.left() : 0);
    }
    if (!connected) {
      return back.left() > 0 ? new Listing.Offline() : new Listing.Empty();
    }
    return back.trouble()
        .<Listing>map(why -> new Listing.Failed(TroubleWords.of(why, messages)))
        .orElseGet(() -> back.left() > 0 ? listed(List.of(), back, true) : new Listing.Empty());
  }

  private Listing listed(List<Line> calls, LookingBack back, boolean connected) {
    List<Line> lines = new ArrayList<>(calls);
    lines.addAll(Lines.end(back, connected));
    String lacking =
        connected ? back.trouble().map(this::lacking).orElse("") : messages.text("calls.offline");
    return new Listing.Listed(lines, lacking, connected && back.trouble().isPresent());
  }

  private String lacking(Trouble trouble) {
    return messages.text("calls.some-failed", TroubleWords.of(trouble, messages));
  }

  void call(Called line) {
    if (line.canCall()) {
      dispatch.accept(new Event.Calls.CallPressed(line.matchId()));
    }
  }

  void open(Called line) {
    if (line.mutual()) {
      dispatch.accept(new SocialEvent.Went(new Place.Chat(line.matchId())));
    }
  }

  void block(Called line) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who(line)));
  }

  void report(Called line) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who(line)));
  }

  private static Person who(Called line) {
    return new Person(line.with().matchedUserId(), line.name());
  }

  /** The end of the list is looked at. */
  void further() {
    dispatch.accept(new SocialEvent.Circle.CallsWanted());
  }

  void retry() {
    if (state instanceof SignedIn in && in.matches() == null) {
      dispatch.accept(new Event.Matches.ReloadPressed());
    } else {
      dispatch.accept(new SocialEvent.Circle.CallsRetried());
    }
  }

  String day(Instant at) {
    return messages.day(at, clock.instant());
  }

  ReadOnlyObjectProperty<Listing> listing() {
    return listing.getReadOnlyProperty();
  }

  /** Changes at midnight. */
  InstantSource clock() {
    return clock;
  }

  ObjectProperty<Filter> filter() {
    return filter;
  }
}
