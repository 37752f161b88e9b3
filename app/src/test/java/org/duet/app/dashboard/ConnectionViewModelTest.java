package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.testing.People;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(People.NOW);
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final ObjectProperty<Instant> asOf = new SimpleObjectProperty<>();
  private final ConnectionViewModel model =
      new ConnectionViewModel(state, new Messages(Locale.ENGLISH), now::get, asOf);

  private String wordsOf(Connection connection) {
    state.set(People.with(People.signedIn(), connection, People.some()));
    return model.words().getValue();
  }

  @Test
  void saysHowItStands() {
    assertThat(wordsOf(new Connection.Connecting())).isEqualTo("Connecting…");
    assertThat(wordsOf(new Connection.Connected())).isEqualTo("Connected");
    assertThat(wordsOf(new Connection.Offline())).isEqualTo("Offline");
  }

  @Test
  void countsDownToTheNextAttemptAndNeverSaysZero() {
    assertThat(wordsOf(new Connection.Reconnecting(People.NOW.plusMillis(2100))))
        .isEqualTo("Reconnecting in 3 s");
    now.set(People.NOW.plusMillis(2000));
    model.tick();
    assertThat(model.words().getValue()).isEqualTo("Reconnecting in 1 s");
    now.set(People.NOW.plusMillis(2100));
    model.tick();
    assertThat(model.words().getValue()).isEqualTo("Reconnecting…");
  }

  @Test
  void whatIsOldSaysHowOldUntilTheServerIsHeard() {
    asOf.set(People.NOW.minusSeconds(8000));
    assertThat(wordsOf(new Connection.Offline())).isEqualTo("Offline\u00a0· 2\u00a0h\u00a0old");
    assertThat(model.age().getValue()).isEqualTo("Offline\u00a0· 2\u00a0h\u00a0old");
    assertThat(wordsOf(new Connection.Reconnecting(People.NOW.plusSeconds(9))))
        .isEqualTo("Reconnecting…\u00a0· 2\u00a0h\u00a0old");
    assertThat(wordsOf(new Connection.Connected())).isEqualTo("Connected");
    assertThat(model.age().getValue()).isEmpty();
    asOf.set(People.NOW.minusSeconds(50));
    assertThat(wordsOf(new Connection.Offline())).isEqualTo("Offline");
  }

  @Test
  void withAConnectionNothingNeedsTheTime() {
    wordsOf(new Connection.Connected());
    assertThat(model.counting().getValue()).isFalse();
    wordsOf(new Connection.Reconnecting(People.NOW));
    assertThat(model.counting().getValue()).isTrue();
  }
}
