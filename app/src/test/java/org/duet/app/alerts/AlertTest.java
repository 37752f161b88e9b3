package org.duet.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.at;
import static org.duet.app.testing.People.ben;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.match;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;
import static org.duet.app.testing.People.with;
import static org.duet.app.testing.People.without;

import java.util.Arrays;
import java.util.List;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Place;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

/** When a person is disturbed, and how. */
class AlertTest {
  private static final PendingCall CARA = pending(43, "Cara", false, 3);
  private static final SignedIn CALLED = ringing(signedIn(), CARA);

  @Test
  void aCallRingsAndPopsUp() {
    Alert alert = Alert.of(CALLED, false, false, Seen.NOTHING);
    assertThat(alert).isEqualTo(new Alert(true, List.of(CARA), List.of(), 1, 0, false));
  }

  @Test
  void whoLooksAtTheWindowNeedsNoPopUp() {
    assertThat(Alert.of(CALLED, false, true, Seen.NOTHING))
        .isEqualTo(new Alert(true, List.of(), List.of(), 1, 0, false));
  }

  @Test
  void whoDoesNotWantToBeDisturbedSeesANumberAndNothingElse() {
    assertThat(Alert.of(CALLED, true, false, Seen.NOTHING))
        .isEqualTo(new Alert(false, List.of(), List.of(), 1, 0, true));
  }

  @Test
  void inACallNothingRingsOverIt() {
    AppState talking = calling(CALLED, talking(BEN, MediaLink.CONNECTED, true, NOW));
    assertThat(Alert.of(talking, false, false, Seen.NOTHING))
        .isEqualTo(new Alert(false, List.of(), List.of(), 1, 0, false));
  }

  @Test
  void afterACallItRingsAgain() {
    AppState over = calling(CALLED, new CallState.Over(BEN, EndReason.HANGUP, true, null));
    assertThat(Alert.of(over, false, false, Seen.NOTHING).ring()).isTrue();
  }

  @Test
  void whatWasAnsweredElsewhereIsSilent() {
    assertThat(Alert.of(without(CALLED, CARA.sessionId()), false, false, Seen.NOTHING))
        .isEqualTo(new Alert(false, List.of(), List.of(), 0, 0, false));
  }

  @Test
  void nobodySignedInIsNotCalled() {
    assertThat(Alert.of(new AppState.SignedOut(null), false, false, Seen.NOTHING).ring()).isFalse();
  }

  @Test
  void ofManyTheNewestPopUp() {
    SignedIn many = CALLED;
    for (int id = 50; id < 60; id++) {
      many = ringing(many, pending(id, "Person " + id, true, id));
    }
    Alert alert = Alert.of(many, false, false, Seen.NOTHING);
    assertThat(alert.popUp()).hasSize(3).first().isEqualTo(CARA);
    assertThat(alert.waiting()).isEqualTo(11);
  }

  @Test
  void aMessageToAWindowThatNobodyLooksAtIsTold() {
    Seen seen = Seen.of(signedIn());
    Alert alert = Alert.of(written(signedIn(), 2), false, false, seen);
    assertThat(alert.news()).containsExactly(new News(42, "Ben", 2));
    assertThat(alert.unread()).isEqualTo(2);
  }

  @Test
  void whoLooksAtTheWindowNeedsNoNotice() {
    assertThat(Alert.of(written(signedIn(), 2), false, true, Seen.of(signedIn())).news()).isEmpty();
  }

  @Test
  void doNotDisturbHoldsForNoticesToo() {
    Alert alert = Alert.of(written(signedIn(), 2), true, false, Seen.of(signedIn()));
    assertThat(alert.news()).isEmpty();
    assertThat(alert.unread()).isEqualTo(2);
  }

  @Test
  void inACallNoNoticeComes() {
    AppState talking =
        calling(written(signedIn(), 1), talking(BEN, MediaLink.CONNECTED, true, NOW));
    assertThat(Alert.of(talking, false, false, Seen.of(signedIn())).news()).isEmpty();
  }

  @Test
  void whatWasUnreadBeforeIsNoNews() {
    SignedIn before = written(signedIn(), 2);
    Alert alert = Alert.of(before, false, false, Seen.of(before));
    assertThat(alert.news()).isEmpty();
    assertThat(alert.unread()).isEqualTo(2);
  }

  @Test
  void aConversationThatIsOpenBehindAnotherWindowIsNotRead() {
    SignedIn open = at(said(signedIn(), 1), new Place.Chat(42));
    Alert alert = Alert.of(said(open, 1, 2, 3), false, false, Seen.of(open));
    assertThat(alert.news()).containsExactly(new News(42, "Ben", 2));
    assertThat(alert.unread()).isEqualTo(2);
  }

  @Test
  void messagesThatWereOnlyFetchedAreNoNews() {
    SignedIn open = at(signedIn(), new Place.Chat(42));
    assertThat(Alert.of(said(open, 1, 2, 3), false, false, Seen.of(open)).news()).isEmpty();
  }

  @Test
  void aNewMatchIsTold() {
    Seen seen = Seen.of(signedIn());
    Match cara = match(43, "Cara", 31, 0.9, MatchStatus.MATCHED, true, "");
    assertThat(Alert.of(signedIn(List.of(ben(), cara)), false, false, seen).news())
        .containsExactly(new News(43, "Cara", 0));
  }

  @Test
  void matchesThatWereOnlyLoadedAreNoNews() {
    Seen seen = Seen.NOTHING.following(SignedIn.as(signedIn().me())).following(signedIn());
    assertThat(Alert.of(signedIn(), false, false, seen).news()).isEmpty();
  }

  private static SignedIn written(SignedIn s, int unread) {
    return with(s, s.social().with(42, s.social().chat(42).withUnread(unread)));
  }

  /** Ben's messages, by their ids. */
  private static SignedIn said(SignedIn s, int... ids) {
    List<Message> all =
        Arrays.stream(ids).mapToObj(id -> new Message(id, 42, 2, "b" + id, "Hi", NOW)).toList();
    return with(s, s.social().with(42, s.social().chat(42).with(all)));
  }
}
