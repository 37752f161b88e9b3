package org.duet.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;
import static org.duet.app.testing.People.without;

import java.util.List;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.Test;

/** When a person is disturbed, and how. */
class AlertTest {
  private static final PendingCall CARA = pending(43, "Cara", false, 3);
  private static final SignedIn CALLED = ringing(signedIn(), CARA);

  @Test
  void aCallRingsAndPopsUp() {
    Alert alert = Alert.of(CALLED, false, false);
    assertThat(alert).isEqualTo(new Alert(true, List.of(CARA), 1, false));
  }

  @Test
  void whoLooksAtTheWindowNeedsNoPopUp() {
    assertThat(Alert.of(CALLED, false, true)).isEqualTo(new Alert(true, List.of(), 1, false));
  }

  @Test
  void whoDoesNotWantToBeDisturbedSeesANumberAndNothingElse() {
    assertThat(Alert.of(CALLED, true, false)).isEqualTo(new Alert(false, List.of(), 1, true));
  }

  @Test
  void inACallNothingRingsOverIt() {
    AppState talking = calling(CALLED, talking(BEN, MediaLink.CONNECTED, true, NOW));
    assertThat(Alert.of(talking, false, false)).isEqualTo(new Alert(false, List.of(), 1, false));
  }

  @Test
  void afterACallItRingsAgain() {
    AppState over = calling(CALLED, new CallState.Over(BEN, EndReason.HANGUP, true, null));
    assertThat(Alert.of(over, false, false).ring()).isTrue();
  }

  @Test
  void whatWasAnsweredElsewhereIsSilent() {
    assertThat(Alert.of(without(CALLED, CARA.sessionId()), false, false))
        .isEqualTo(new Alert(false, List.of(), 0, false));
  }

  @Test
  void nobodySignedInIsNotCalled() {
    assertThat(Alert.of(new AppState.SignedOut(null), false, false).ring()).isFalse();
  }

  @Test
  void ofManyTheNewestPopUp() {
    SignedIn many = CALLED;
    for (int id = 50; id < 60; id++) {
      many = ringing(many, pending(id, "Person " + id, true, id));
    }
    Alert alert = Alert.of(many, false, false);
    assertThat(alert.popUp()).hasSize(3).first().isEqualTo(CARA);
    assertThat(alert.waiting()).isEqualTo(11);
  }
}
