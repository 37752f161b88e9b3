package org.duet.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;

/** How the client stands to the server, in words. */
public final class ConnectionViewModel {
  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Connection> connection =
      new ReadOnlyObjectWrapper<>(new Connection.Connecting());
  private final SimpleObjectProperty<Instant> now;

  public ConnectionViewModel(
      ReadOnlyObjectProperty<AppState> state, Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
    this.now = new SimpleObjectProperty<>(clock.instant());
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    tick();
    connection.set(
        state instanceof AppState.SignedIn in ? in.connection() : new Connection.Connecting());
  }

  /** Time went by. */
  void tick() {
    now.set(clock.instant());
  }

  /** Whether the words change by time alone. */
  ObservableValue<Boolean> counting() {
    return connection.map(Connection.Reconnecting.class::isInstance);
  }

  ObservableValue<String> words() {
    return connection.flatMap(is -> now.map(time -> words(is, time)));
  }

  private String words(Connection is, Instant time) {
    return switch (is) {
      case Connection.Connecting() -> messages.text("connection.connecting");
      case Connection.Connected() -> messages.text("connection.connected");
      case Connection.Reconnecting(Instant next) -> reconnecting(Duration.between(time, next));
      case Connection.Offline() -> messages.text("connection.offline");
    };
  }

  private String reconnecting(Duration left) {
    // Rounded up, so that "in 0 s" is never said.
    return left.isPositive()
        ? messages.text(
            "connection.reconnecting-in",
            messages.duration(left.plusMillis(999).truncatedTo(ChronoUnit.SECONDS)))
        : messages.text("connection.reconnecting");
  }

  /** The style class that goes with it. */
  ObservableValue<String> look() {
    return connection.map(is ->
        switch (is) {
          case Connection.Connected() -> "connection-good";
          case Connection.Connecting(), Connection.Reconnecting _ -> "connection-waiting";
          case Connection.Offline() -> "connection-bad";
        });
  }
}
