package org.duet.app.call;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.model.call.PendingCall;

/** Who calls while this person looks at something else, a call or another place. */
public final class IncomingViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * Somebody else calls.
   *
   * @param answer what the button that answers says: it may end the present call
   */
  record Row(UUID sessionId, long matchId, long userId, String name, String text, String answer) {}

  public IncomingViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    rows.set(state instanceof AppState.SignedIn in ? rows(in) : List.of());
  }

  private List<Row> rows(AppState.SignedIn state) {
    return switch (state.call()) {
      // At home the calls have their cards.
      case CallState.None() ->
          state.social().place() instanceof Place.Home
              ? List.of()
              : rows(state, -1, messages.text("incoming.answer"));
      case CallState.Over _ -> rows(state, -1, messages.text("incoming.answer"));
      case CallState.Starting is -> during(state, is.peer());
      case CallState.Ringing is -> during(state, is.peer());
      case CallState.Joining is -> during(state, is.peer());
      case CallState.Talking is -> during(state, is.peer());
    };
  }

  /** The call that is on already does not come in as another one. */
  private List<Row> during(AppState.SignedIn state, CallState.Peer peer) {
    return rows(state, peer.matchId(), messages.text("incoming.end-and-answer"));
  }

  private List<Row> rows(AppState.SignedIn state, long except, String answer) {
    return state.shownCalls().stream()
        .filter(pending -> pending.matchId() != except)
        .map(pending -> row(pending, answer))
        .toList();
  }

  private Row row(PendingCall pending, String answer) {
    String name = pending.otherUserName();
    return new Row(
        pending.sessionId(),
        pending.matchId(),
        pending.otherUserId(),
        name,
        messages.text("incoming.calls", name),
        answer);
  }

  void answer(Row row) {
    dispatch.accept(new Event.Calls.AnswerPressed(row.sessionId()));
  }

  void decline(Row row) {
    dispatch.accept(new Event.Calls.DeclinePressed(row.sessionId()));
  }

  void dismiss(Row row) {
    dispatch.accept(new Event.Calls.DismissPressed(row.sessionId()));
  }

  void report(Row row) {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who(row)));
  }

  void block(Row row) {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who(row)));
  }

  private static Person who(Row row) {
    return new Person(row.userId(), row.name());
  }

  ReadOnlyObjectProperty<List<Row>> rows() {
    return rows.getReadOnlyProperty();
  }
}
