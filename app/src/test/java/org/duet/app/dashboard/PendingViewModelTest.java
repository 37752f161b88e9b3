package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.dashboard.PendingRow.Gone;
import org.duet.app.dashboard.PendingRow.Ringing;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.testing.People;
import org.duet.model.call.PendingCall;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PendingViewModelTest {
  private static final PendingCall OLD_BEN = People.pending(42, "Ben", true, 30);
  private static final PendingCall BEN = People.pending(42, "Ben", true, 5);
  private static final PendingCall CARA = People.pending(43, "Cara", false, 1);
  private static final PendingCall DAVID = People.pending(44, "David", false, 9);

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final List<Event> events = new ArrayList<>();
  private final PendingViewModel model =
      new PendingViewModel(state, events::add, new Messages(Locale.ENGLISH), () -> People.NOW);

  private static SignedIn gone(SignedIn s, PendingCall call, RemovalReason reason) {
    return People.noticing(
        People.without(s, call.sessionId()),
        new Notice.CallGone(1, call.sessionId(), call.otherUserId(), call.otherUserName(), reason));
  }

  private List<String> shown() {
    return model.rows().get().stream()
        .map(row -> row.name() + (row instanceof Gone(_, _, _, _, String why) ? ": " + why : ""))
        .toList();
  }

  @Test
  void newestComesFirst() {
    state.set(People.ringing(People.signedIn(), BEN, CARA, DAVID));
    assertThat(shown()).containsExactly("Cara", "Ben", "David");
  }

  @Test
  void matchHasOneRowTheNewest() {
    state.set(People.ringing(People.signedIn(), OLD_BEN, BEN));
    assertThat(model.rows().get()).singleElement().returns(BEN.sessionId(), PendingRow::sessionId);
  }

  @Test
  void callThatIsGoneSaysWhyInItsPlace() {
    SignedIn three = People.ringing(People.signedIn(), BEN, CARA, DAVID);
    state.set(three);
    state.set(gone(three, BEN, RemovalReason.MISSED));
    assertThat(shown()).containsExactly("Cara", "Ben: Missed", "David");
  }

  @Test
  void rowLeavesWithItsNotice() {
    SignedIn one = People.ringing(People.signedIn(), BEN);
    state.set(one);
    state.set(gone(one, BEN, RemovalReason.MISSED));
    state.set(People.signedIn());
    assertThat(shown()).isEmpty();
  }

  @Test
  void nextCallOfTheSameMatchTakesThePlaceOfTheReason() {
    SignedIn one = People.ringing(People.signedIn(), OLD_BEN);
    state.set(one);
    SignedIn after = gone(one, OLD_BEN, RemovalReason.CANCELLED);
    state.set(after);
    state.set(People.ringing(after, BEN));
    assertThat(shown()).containsExactly("Ben");
  }

  @Test
  void callPutAwayHereLeavesWithoutAWord() {
    state.set(People.ringing(People.signedIn(), BEN));
    state.set(People.without(People.ringing(People.signedIn(), BEN), BEN.sessionId()));
    assertThat(shown()).isEmpty();
    assertThat(model.ringing().get()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(RemovalReason.class)
  void everyReasonHasWords(RemovalReason reason) {
    SignedIn one = People.ringing(People.signedIn(), BEN);
    state.set(one);
    state.set(gone(one, BEN, reason));
    assertThat(shown()).singleElement().asString().matches("Ben: [A-Z].+");
  }

  @Test
  void buttonsTellWhichSession() {
    state.set(People.ringing(People.signedIn(), BEN));
    Ringing row = (Ringing) model.rows().get().getFirst();
    model.answer(row);
    model.decline(row);
    model.dismiss(row);
    assertThat(events)
        .containsExactly(
            new Event.Calls.AnswerPressed(BEN.sessionId()),
            new Event.Calls.DeclinePressed(BEN.sessionId()),
            new Event.Calls.DismissPressed(BEN.sessionId()));
  }

  @Test
  void nobodyRingsForOneWhoSignedOut() {
    state.set(People.ringing(People.signedIn(), BEN));
    state.set(People.signedOut());
    assertThat(shown()).isEmpty();
  }
}
