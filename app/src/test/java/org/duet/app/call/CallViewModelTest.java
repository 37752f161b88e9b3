package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.testing.FakeControls;
import org.duet.app.testing.People;
import org.duet.model.call.EndReason;
import org.duet.model.call.Wishes;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallViewModelTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(People.NOW);
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final List<Event> events = new ArrayList<>();
  private final FakeControls controls = new FakeControls();
  private final CallViewModel model =
      new CallViewModel(state, events::add, new Messages(Locale.ENGLISH), now::get, controls);

  private CallScreen show(CallState call) {
    state.set(People.calling(People.signedIn(), call));
    return model.screen().get();
  }

  private void later(int seconds) {
    now.set(now.get().plusSeconds(seconds));
    model.tick();
  }

  private CallScreen.Talking talking(MediaLink link, boolean shown, Lack... lacks) {
    return (CallScreen.Talking) show(People.talking(People.BEN, link, shown, null, lacks));
  }

  @ParameterizedTest
  @CsvSource({
    "HANGUP, true, You hung up",
    "HANGUP, false, Ben hung up",
    "DECLINED, true, You declined",
    "DECLINED, false, Ben declined",
    "CANCELLED, true, You stopped calling",
    "CANCELLED, false, Ben stopped calling",
    "MISSED, false, No answer",
    "LOST, false, The connection was lost",
    "TIME_LIMIT, false, Time is up",
    "UNMATCHED, false, The call has ended",
    "BLOCKED, false, The call has ended"
  })
  void saysWhyItIsOver(EndReason reason, boolean byMe, String title) {
    assertThat(((CallScreen.Over) show(new Over(People.BEN, reason, byMe, null))).title())
        .isEqualTo(title);
  }

  @Test
  void whoAnsweredTooLateMissedIt() {
    var over = (CallScreen.Over) show(new Over(People.BEN, EndReason.MISSED, false, true, null, 1));
    assertThat(over.title()).isEqualTo("Missed call");
    assertThat(over.more()).contains("call back");
  }

  @Test
  void callThatNeverCameToBeTellsTheTrouble() {
    Trouble trouble = new Trouble(Trouble.Kind.UNREACHABLE, "");
    var over = (CallScreen.Over) show(new Over(People.BEN, null, false, trouble));
    assertThat(over.title()).isEqualTo("The call did not start");
    assertThat(over.more()).startsWith("The server does not answer");
  }

  @Test
  void aCallThatAnotherDeviceTookIsNotSaidToHaveFailed() {
    Trouble trouble = new Trouble(Trouble.Kind.ANSWERED_ELSEWHERE, "");
    SignedIn taken = People.calling(People.signedIn(), new Over(People.BEN, null, false, trouble));
    state.set(People.elsewhere(taken));
    var there = (CallScreen.Over) model.screen().get();
    assertThat(there.title()).isEqualTo("On another device");
    assertThat(there.more()).isEqualTo("The call goes on there.");
    assertThat(there.elsewhere()).as("it can be brought here").isTrue();
    model.callAgain();
    assertThat(events).containsExactly(new Event.Calls.ReturnPressed(new UUID(1, 1)));
    state.set(taken);
    var ended = (CallScreen.Over) model.screen().get();
    assertThat(ended.more()).isEmpty();
    assertThat(ended.elsewhere()).isFalse();
  }

  @Test
  void aConnectionThatNeverStoodIsNotCalledLost() {
    Trouble trouble = new Trouble(Trouble.Kind.NOT_CONNECTED, "");
    var over = (CallScreen.Over) show(new Over(People.BEN, EndReason.LOST, false, trouble));
    assertThat(over.title()).isEqualTo("No connection came about");
    assertThat(over.more()).startsWith("Your two clients found no way");
  }

  @Test
  void firstCallThatWasHeldCannotBeRepeated() {
    var candidate = People.match(42, "Ben", 34, 0.9, MatchStatus.PENDING, false, "");
    var in = People.signedIn(List.of(candidate));
    state.set(People.calling(in, new Over(People.BEN, EndReason.TIME_LIMIT, false, null)));
    assertThat(((CallScreen.Over) model.screen().get()).callAgain()).isFalse();
  }

  @Test
  void firstCallThatWasNotAnsweredCanBeTriedAgain() {
    var candidate = People.match(42, "Ben", 34, 0.9, MatchStatus.PENDING, false, "");
    var in = People.signedIn(List.of(candidate));
    state.set(People.calling(in, new Over(People.BEN, EndReason.MISSED, false, null)));
    assertThat(((CallScreen.Over) model.screen().get()).callAgain()).isTrue();
    model.callAgain();
    assertThat(events).containsExactly(new Event.Calls.CallPressed(42));
  }

  @Test
  void whatCameOfAYesIsSaidWhereItWasSaid() {
    Over over = new Over(STRANGER, EndReason.TIME_LIMIT, false, null);
    SignedIn asked = People.calling(People.signedIn(List.of(met(MatchStatus.PENDING))), over);
    assertThat(said(asked)).isEmpty();
    SignedIn waiting = People.with(asked, asked.social().deciding(42, Decision.LIKE));
    assertThat(said(waiting)).isEqualTo("You said yes. If Ben does too, you will both know.");
    assertThat(said(People.calling(People.signedIn(List.of(met(MatchStatus.MATCHED))), over)))
        .startsWith("You and Ben like each other.");
    said(waiting);
    SignedIn parted = People.calling(People.signedIn(List.of()), over);
    assertThat(said(parted)).startsWith("It did not work out with Ben this time.");
    assertThat(said(parted)).startsWith("It did not work out with Ben this time.");
  }

  @Test
  void whoSaidNothingIsToldNothing() {
    Over over = new Over(STRANGER, EndReason.TIME_LIMIT, false, null);
    said(People.calling(People.signedIn(List.of(met(MatchStatus.PENDING))), over));
    assertThat(said(People.calling(People.signedIn(List.of()), over))).isEmpty();
  }

  @Test
  void oldFriendsAreNotToldThatTheyLikeEachOther() {
    assertThat(
            said(
                People.calling(
                    People.signedIn(List.of(met(MatchStatus.MATCHED))),
                    new Over(People.BEN, EndReason.HANGUP, true, null))))
        .isEmpty();
  }

  private static final CallState.Peer STRANGER =
      new CallState.Peer(42, 2, "Ben", true, Wishes.atFirst(true));

  private static Match met(MatchStatus status) {
    return People.match(42, "Ben", 34, 0.9, status, true, "");
  }

  private String said(SignedIn in) {
    state.set(in);
    return ((CallScreen.Over) model.screen().get()).said();
  }

  @Test
  void matchThatIsGoneCannotBeCalledAgain() {
    state.set(
        People.calling(
            People.signedIn(List.of()), new Over(People.BEN, EndReason.UNMATCHED, false, null)));
    assertThat(((CallScreen.Over) model.screen().get()).callAgain()).isFalse();
  }

  @Test
  void nothingIsSaidToRingWhileTheServerCannotBeHeard() {
    SignedIn ringing = People.calling(People.signedIn(), People.waiting());
    state.set(People.with(ringing, new Connection.Reconnecting(People.NOW), List.of()));
    assertThat(model.time().get()).isEqualTo("Reconnecting…");
    state.set(People.with(ringing, new Connection.Connecting(), List.of()));
    assertThat(model.time().get()).isEqualTo("Reconnecting…");
    state.set(People.with(ringing, new Connection.Offline(), List.of()));
    assertThat(model.time().get()).isEqualTo("Offline");
    state.set(People.with(ringing, new Connection.Connected(), List.of()));
    later(7);
    assertThat(model.time().get()).isEqualTo("Ringing for 7 s");
  }

  @Test
  void ringingTimeCountsFromWhenItBegan() {
    show(new CallState.Starting(People.BEN, false));
    later(3);
    show(People.waiting());
    later(5);
    assertThat(model.time().get()).isEqualTo("Ringing for 5 s");
  }

  @Test
  void talkingTimeFollowsTheEndTheServerGave() {
    show(People.talking(People.BEN, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115)));
    assertThat(model.time().get()).isEqualTo("1:05");
    assertThat(model.timeLeft().get()).isEqualTo("1:55 left");
    assertThat(model.endsSoon().get()).isFalse();
    later(90);
    assertThat(model.timeLeft().get()).isEqualTo("0:25 left");
    assertThat(model.endsSoon().get()).isTrue();
  }

  @Test
  void callWithoutAnEndCountsFromWhenItBeganHere() {
    talking(MediaLink.CONNECTING, false);
    later(61);
    talking(MediaLink.CONNECTED, true);
    assertThat(model.time().get()).isEqualTo("1:01");
    assertThat(model.timeLeft().get()).isEmpty();
  }

  @Test
  void saysHowTheConnectionStands() {
    assertThat(talking(MediaLink.CONNECTING, false).link()).isEqualTo("Connecting…");
    assertThat(talking(MediaLink.CONNECTED, true).link()).isEmpty();
    assertThat(talking(MediaLink.CONNECTED, false).link()).isEqualTo("No picture of Ben yet");
    assertThat(talking(MediaLink.INTERRUPTED, true).link()).isEqualTo("Reconnecting…");
    assertThat(talking(MediaLink.FAILED, true).link()).startsWith("No connection to Ben");
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void everyLackHasASentence(Lack lack) {
    assertThat(talking(MediaLink.CONNECTED, true, lack).lacks())
        .singleElement()
        .asString()
        .endsWith(".");
  }

  @Test
  void nobodyIsSaidToBeHeardWithoutAMicrophone() {
    assertThat(
            talking(MediaLink.CONNECTED, true, Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING)
                .lacks())
        .containsExactly(
            "No camera found. Ben cannot see you.", "No microphone found. Ben cannot hear you.");
  }

  @Test
  void switchesStayWhileTheCallGoesOn() {
    show(People.waiting());
    model.microphone().set(false);
    talking(MediaLink.CONNECTED, true);
    assertThat(controls.isMicrophoneOn()).isFalse();
    assertThat(model.microphone().get()).isFalse();
  }

  @Test
  void nothingTicksWhenItIsOver() {
    show(People.waiting());
    assertThat(model.ticking().getValue()).isTrue();
    show(new Over(People.BEN, EndReason.MISSED, false, null));
    assertThat(model.ticking().getValue()).isFalse();
    assertThat(model.time().get()).isEmpty();
  }
}
