package org.duet.app.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.jspecify.annotations.Nullable;

/** How the client stands to the server, in words. */
public final class ConnectionViewModel {
  private static final char NO_BREAK = '\u00a0';
  private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Connection> connection =
      new ReadOnlyObjectWrapper<>(new Connection.Connecting());
  private final SimpleObjectProperty<Instant> now;
  private final ObservableValue<@Nullable Instant> asOf;

  public ConnectionViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Messages messages,
      InstantSource clock,
      ObservableValue<@Nullable Instant> asOf) {
    this.asOf = asOf;
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
    return connection.map(is -> !(is instanceof Connection.Connected));
  }

  ObservableValue<String> words() {
    return Bindings.createStringBinding(
        () -> withAge(connection.get(), asOf.getValue(), now.get()), connection, asOf, now);
  }

  /** The same while it says how old what is shown is; empty while that does not matter. */
  public ObservableValue<String> age() {
    return Bindings.createStringBinding(
        () ->
            isOld(connection.get(), age(asOf.getValue(), now.get()))
                ? withAge(connection.get(), asOf.getValue(), now.get())
                : "",
        connection,
        asOf,
        now);
  }

  private static Duration age(@Nullable Instant since, Instant time) {
    return since == null ? Duration.ZERO : Duration.between(since, time);
  }

  private static boolean isOld(Connection is, Duration age) {
    return !(is instanceof Connection.Connected) && age.compareTo(WORTH_TELLING) >= 0;
  }

  /** What is shown while nobody can be asked says how old it is, once that matters. */
  private String withAge(Connection is, @Nullable Instant since, Instant time) {
    Duration age = age(since, time);
    if (!isOld(is, age)) {
      return words(is, time);
    }
    Connection plain =
        is instanceof Connection.Reconnecting ? new Connection.Reconnecting(time) : is;
    return messages.text(
        "connection.as-of",
        words(plain, time),
        messages.duration(roughly(age)).replace(' ', NO_BREAK));
  }

  private static Duration roughly(Duration age) {
    return age.toHours() > 0 ? age.truncatedTo(ChronoUnit.HOURS) : age;
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
