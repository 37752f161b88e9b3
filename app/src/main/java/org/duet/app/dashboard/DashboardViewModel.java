package org.duet.app.dashboard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.Event;
import org.jspecify.annotations.Nullable;

/** What the dashboard is made of. */
public final class DashboardViewModel {
  private final Consumer<? super Event> dispatch;
  private final ObservableValue<Me> me;
  private final PendingViewModel pending;
  private final ConnectionViewModel connection;
  private final NoticesViewModel notices;

  /**
   * Of one client.
   *
   * @param asOf since when what is shown may be out of date; null while it is not
   */
  public DashboardViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock,
      ObservableValue<@Nullable Instant> asOf) {
    this.dispatch = dispatch;
    this.me = state.map(s -> s instanceof AppState.SignedIn in ? in.me() : new Me(0, "", ""));
    this.pending = new PendingViewModel(state, dispatch, messages, clock);
    this.connection = new ConnectionViewModel(state, messages, clock, asOf);
    this.notices = new NoticesViewModel(state, dispatch, messages);
  }

  ObservableValue<Me> me() {
    return me;
  }

  void signOut() {
    dispatch.accept(new Event.Account.SignOutPressed());
  }

  PendingViewModel pending() {
    return pending;
  }

  ConnectionViewModel connection() {
    return connection;
  }

  NoticesViewModel notices() {
    return notices;
  }
}
