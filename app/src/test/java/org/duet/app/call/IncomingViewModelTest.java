package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.call.IncomingViewModel.Row;
import org.duet.app.i18n.Messages;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.testing.People;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.Test;

class IncomingViewModelTest {
  private static final PendingCall BEN = People.pending(42, "Ben", true, 5);
  private static final PendingCall CARA = People.pending(43, "Cara", false, 1);

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final IncomingViewModel model =
      new IncomingViewModel(state, event -> {}, new Messages(Locale.ENGLISH));

  private void during(CallState call) {
    state.set(People.ringing(People.calling(People.signedIn(), call), BEN, CARA));
  }

  @Test
  void theOneWhoIsCalledDoesNotComeInAsAnother() {
    during(new CallState.Starting(People.BEN, false));
    assertThat(model.rows().get()).extracting(Row::text).containsExactly("Cara is calling");
  }

  @Test
  void answeringSaysThatItEndsTheCallThatIsOn() {
    during(People.talking(People.BEN, MediaLink.CONNECTED, true, null));
    assertThat(model.rows().get())
        .extracting(Row::answer)
        .containsExactly("End this call and answer");
  }

  @Test
  void nothingIsEndedOnceTheCallIsOver() {
    during(new CallState.Over(People.BEN, EndReason.HANGUP, true, null));
    assertThat(model.rows().get()).extracting(Row::answer).containsExactly("Answer", "Answer");
  }

  @Test
  void withoutACallTheDashboardTells() {
    during(new CallState.None());
    assertThat(model.rows().get()).isEmpty();
  }
}
