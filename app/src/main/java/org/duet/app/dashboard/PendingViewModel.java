package org.duet.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.dashboard.PendingRow.Ringing;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Notice.CallGone;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEvent;

/** The calls that wait for this person, and what they can do with each. */
public final class PendingViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<PendingRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper ringing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper unheard = new ReadOnlyBooleanWrapper();
  private final SimpleObjectProperty<Instant> now;

  public PendingViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.clock = clock;
    this.now = new SimpleObjectProperty<>(clock.instant());
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    tick();
    rows.set(
        state instanceof AppState.SignedIn in
            ? PendingRows.next(rows.get(), in, this::farewell)
            : List.of());
    unheard.set(
        state instanceof AppState.SignedIn in
            && !(in.connection() instanceof Connection.Connected));
    ringing.set(rows.get().stream().anyMatch(Ringing.class::isInstance));
  }

  private String farewell(CallGone gone) {
    return switch (gone.reason()) {
      case JOINED -> messages.text("pending.gone-joined");
      case JOINED_ELSEWHERE -> messages.text("pending.gone-joined-elsewhere");
      case DISMISSED -> messages.text("pending.gone-dismissed");
      case DECLINED -> messages.text("pending.gone-declined");
      case CANCELLED -> messages.text("pending.gone-cancelled");
      case MISSED -> messages.text("pending.gone-missed");
      case ENDED -> messages.text("pending.gone-ended");
    };
  }

  /** Time went by. */
  void tick() {
    now.set(clock.instant());
  }

  /** For how long this call has been ringing, in words; changes with every tick. */
  ObservableValue<String> ringingFor(Ringing row) {
    return now.map(time ->
        messages.text(
            "pending.ringing-for", messages.duration(Duration.between(row.since(), time))));
  }

  String kind(Ringing row) {
    return messages.text(row.mutual() ? "pending.repeat-call" : "pending.first-call");
  }

  void answer(Ringing row) {
    dispatch.accept(new Event.Calls.AnswerPressed(row.sessionId()));
  }

  void decline(Ringing row) {
    dispatch.accept(new Event.Calls.DeclinePressed(row.sessionId()));
  }

  void dismiss(Ringing row) {
    dispatch.accept(new Event.Calls.DismissPressed(row.sessionId()));
  }

  void report(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(person));
  }

  void block(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(person));
  }

  ReadOnlyObjectProperty<List<PendingRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** Whether the server cannot tell who calls. */
  ReadOnlyBooleanProperty unheard() {
    return unheard.getReadOnlyProperty();
  }

  /** Whether somebody calls right now. */
  ReadOnlyBooleanProperty ringing() {
    return ringing.getReadOnlyProperty();
  }
}
