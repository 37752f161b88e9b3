package org.duet.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Deciding;
import org.duet.app.state.Event;
import org.duet.app.state.Missed;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Undoable;

/** Where the person is, what waits elsewhere, and what they can still take back. */
final class FrameViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ObservableValue<Me> me;
  private final ObservableValue<Boolean> practising;
  private final ReadOnlyObjectWrapper<Look> look =
      new ReadOnlyObjectWrapper<>(new Look(new Place.Home(), 0, 0, 0));
  private final ReadOnlyObjectWrapper<Optional<Undoable>> undo =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * What the side bar shows.
   *
   * @param calls how many wait
   * @param news how many messages are unread, and first calls undecided
   * @param missed how many calls were missed and not seen
   */
  record Look(Place place, int calls, int news, int missed) {}

  /**
   * Follows this state.
   *
   * @param practising whether nothing of it is real
   */
  FrameViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Boolean> practising,
      Messages messages) {
    this.practising = practising;
    this.dispatch = dispatch;
    this.messages = messages;
    this.me = state.map(s -> s instanceof SignedIn in ? in.me() : new Me(0, "", ""));
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    if (state instanceof SignedIn in) {
      int news = in.unread() + undecided(in);
      int calls = in.shownCalls().size();
      look.set(new Look(in.social().place(), calls, news, Missed.count(in)));
      List<Undoable> leaving = in.social().leaving();
      undo.set(leaving.isEmpty() ? Optional.empty() : Optional.of(leaving.getLast()));
    } else {
      undo.set(Optional.empty());
    }
  }

  private static int undecided(SignedIn in) {
    return in.matches() == null
        ? 0
        : (int) in.matches().stream().filter(match -> Deciding.isOpen(in, match)).count();
  }

  void go(Place place) {
    dispatch.accept(new SocialEvent.Went(place));
  }

  void signOut() {
    dispatch.accept(new Event.Account.SignOutPressed());
  }

  void undo(Undoable what) {
    dispatch.accept(new SocialEvent.Circle.UndoPressed(what.id()));
  }

  /** What is about to happen, in words. */
  String words(Undoable what) {
    return switch (what) {
      case Undoable.Passed it -> messages.text("undo.passed", it.name());
      case Undoable.Blocked it -> messages.text("undo.blocked", it.name());
      case Undoable.Discarded _ -> messages.text("undo.discarded");
      case Undoable.PhotoRemoved _ -> messages.text("undo.photo");
      case Undoable.Unmatched it -> messages.text("undo.unmatched", it.name());
    };
  }

  ObservableValue<Boolean> practising() {
    return practising;
  }

  ObservableValue<Me> me() {
    return me;
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** The latest thing that can be taken back. */
  ReadOnlyObjectProperty<Optional<Undoable>> undo() {
    return undo.getReadOnlyProperty();
  }
}
