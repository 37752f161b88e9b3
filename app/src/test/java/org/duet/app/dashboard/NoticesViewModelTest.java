package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.dashboard.NoticesViewModel.Line;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.state.Notice.Wish;
import org.duet.app.state.Trouble;
import org.duet.app.testing.People;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final List<Event> events = new ArrayList<>();
  private final NoticesViewModel model =
      new NoticesViewModel(state, events::add, new Messages(Locale.ENGLISH));

  @Test
  void saysWhatDidNotHappenAndWhy() {
    Trouble refused = new Trouble(Trouble.Kind.REFUSED, "Ben is away.");
    state.set(People.noticing(People.signedIn(), new Notice.Failed(5, Wish.CALL, refused)));
    assertThat(model.lines().get())
        .containsExactly(
            new Line(
                5,
                "The call could not be started. That is not possible right now."
                    + " The server says: “Ben is away.”",
                false));
  }

  @Test
  void leavesToTheirOwnPlacesWhatHasOne() {
    state.set(
        People.noticing(
            People.signedIn(),
            new Notice.CallGone(6, new UUID(1, 1), 2, "Ben", RemovalReason.MISSED)));
    assertThat(model.lines().get()).isEmpty();
  }

  @Test
  void canBeClosedBeforeItFades() {
    model.close(new Line(5, "Something", false));
    assertThat(events).containsExactly(new Event.NoticeFaded(5));
  }
}
