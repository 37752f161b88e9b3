package org.duet.app.safety;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;

/** Whom this person blocked. */
public final class BlockedViewModel {
  private final Consumer<? super Event> dispatch;
  private final ReadOnlyObjectWrapper<Loaded<List<Person>>> people =
      new ReadOnlyObjectWrapper<>(new Loaded.Loading<>());
  private final ReadOnlyObjectWrapper<Place> from =
      new ReadOnlyObjectWrapper<>(new Place.Profile());
  private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();

  public BlockedViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch) {
    this.dispatch = dispatch;
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    if (state instanceof SignedIn in) {
      if (in.social().place() instanceof Place.Blocked(Place before)) {
        from.set(before);
      }
      people.set(in.social().safety().blockList());
      connected.set(in.connection() instanceof Connection.Connected);
    }
  }

  void unblock(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.UnblockPressed(person));
  }

  void retry() {
    dispatch.accept(new SocialEvent.OfSafety.BlockedWanted());
  }

  void back() {
    dispatch.accept(new SocialEvent.Went(from.get()));
  }

  ReadOnlyObjectProperty<Loaded<List<Person>>> people() {
    return people.getReadOnlyProperty();
  }

  /** Where they came from. */
  ReadOnlyObjectProperty<Place> from() {
    return from.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty connected() {
    return connected.getReadOnlyProperty();
  }
}
