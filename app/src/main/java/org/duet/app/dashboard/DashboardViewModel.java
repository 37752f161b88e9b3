package org.duet.app.dashboard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.model.matching.Match;

/** What the dashboard is made of: who calls, and what is new among the people one knows. */
public final class DashboardViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final InstantSource clock;
  private final ObservableValue<Me> me;
  private final ObservableValue<Optional<Match>> elsewhere;
  private final ReadOnlyObjectProperty<AppState> state;
  private final PendingViewModel pending;
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(Overview.NOTHING);

  public DashboardViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.clock = clock;
    this.me = state.map(s -> s instanceof SignedIn in ? in.me() : new Me(0, "", ""));
    this.elsewhere =
        state.map(s ->
            s instanceof SignedIn in
                ? in.elsewhere().flatMap(session -> in.match(session.matchId()))
                : Optional.empty());
    this.state = state;
    this.pending = new PendingViewModel(state, dispatch, messages, clock);
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    if (!(state instanceof SignedIn in)) {
      overview.set(Overview.NOTHING);
    } else if (in.social().place() instanceof Place.Home) { // elsewhere nobody sees it
      overview.set(Overview.of(in));
      ask(in);
    }
  }

  /** The calls of the newest matches are shown here, and known only by asking once for each. */
  private void ask(SignedIn in) {
    if (in.connection() instanceof Connection.Connected) {
      overview.get().toAsk(in).forEach(id -> dispatch.accept(new SocialEvent.Circle.Looked(id)));
    }
  }

  void report(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(person));
  }

  void block(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(person));
  }

  void comeBack() {
    if (state.get() instanceof SignedIn in) {
      in.elsewhere()
          .ifPresent(call -> dispatch.accept(new Event.Calls.ReturnPressed(call.sessionId())));
    }
  }

  /** With whom this person is in a call that this device is not in. */
  ObservableValue<Optional<Match>> elsewhere() {
    return elsewhere;
  }

  void call(long matchId) {
    dispatch.accept(new Event.Calls.CallPressed(matchId));
  }

  void open(long matchId) {
    dispatch.accept(new SocialEvent.Went(new Place.Chat(matchId)));
  }

  void meet() {
    dispatch.accept(new SocialEvent.Went(new Place.Discover()));
  }

  void calls() {
    dispatch.accept(new SocialEvent.Went(new Place.Calls()));
  }

  void decide() {
    dispatch.accept(new SocialEvent.Went(new Place.Matches()));
  }

  void retry() {
    dispatch.accept(new Event.Matches.ReloadPressed());
  }

  /** When it was, as short as it can be said. */
  String when(Instant at) {
    String day = messages.day(at, clock.instant());
    return messages.text("recent.when", day, messages.time(at));
  }

  InstantSource clock() {
    return clock;
  }

  ObservableValue<Me> me() {
    return me;
  }

  PendingViewModel pending() {
    return pending;
  }

  ReadOnlyObjectProperty<Overview> overview() {
    return overview.getReadOnlyProperty();
  }
}
