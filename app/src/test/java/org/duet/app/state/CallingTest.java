package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.session;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event.Calls.CallPressed;
import org.duet.app.state.Event.Calls.ClosePressed;
import org.duet.app.state.Event.Calls.HangUpPressed;
import org.duet.app.state.Event.Calls.NotStarted;
import org.duet.app.state.Event.Calls.Started;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

/** Ann calls. */
class CallingTest {
  private static final Peer TO_BEN = new Peer(WITH_BEN, BEN, "Ben");
  private static final Event CALL_BEN = new CallPressed(WITH_BEN);
  private static final Event STARTED = new Started(ringing(), NOON);
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  /** The server slept, and hears of it when nobody waits any more. */
  @Test
  void whomTheServerCallsTooLateIsNotCalledForNobody() {
    var silent = new Event.Calls.NotStarted(WITH_BEN, new Trouble(Trouble.Kind.UNREACHABLE, ""));
    Scene given = ann().when(new Event.Calls.CallPressed(WITH_BEN), silent);
    Scene heard = given.when(updated(ringing()));
    assertThat(heard.effects()).containsExactly(new Effect.Request.EndCall(id(1)));
    assertThat(heard.in().elsewhere()).isEmpty();
    Scene cancelled =
        ann()
            .when(
                new Event.Calls.CallPressed(WITH_BEN),
                new Event.Calls.HangUpPressed(),
                silent,
                Scene.snapshot(List.of(), ringing()));
    assertThat(cancelled.effects()).contains(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void aCallOfAnotherDeviceIsLeftAlone() {
    var silent = new Event.Calls.NotStarted(WITH_BEN, new Trouble(Trouble.Kind.UNREACHABLE, ""));
    var refused = new Event.Calls.NotStarted(WITH_BEN, new Trouble(Trouble.Kind.CHANGED, ""));
    Event call = new Event.Calls.CallPressed(WITH_BEN);
    Event late = new Event.Calls.SurelyNotStarted(WITH_BEN);
    assertThat(ann().when(updated(ringing())).effects()).isEmpty();
    assertThat(ann().when(call, refused, updated(ringing())).effects()).isEmpty();
    assertThat(ann().when(call, silent, late, updated(ringing())).effects()).isEmpty();
    assertThat(ann().when(call, silent, updated(talking())).effects()).isEmpty();
  }

  @Test
  void aCallWithAStrangerIsConnectedAsSuch() {
    Match stranger =
        new Match(
            WITH_BEN, ANN, BEN, 0.5, MatchStatus.PENDING, null, false, "Ben", 30, "", List.of());
    Scene scene =
        ann()
            .when(
                new Event.Matches.Loaded(List.of(stranger)), CALL_BEN, STARTED, updated(talking()));

    assertThat(scene.effects()).contains(new Effect.Media.Connect(id(1), true, false, true));
  }

  @Test
  void callingSwitchesTheCameraOnAndAsksTheServer() {
    Scene scene = ann().when(CALL_BEN);
    assertThat(scene.call()).isEqualTo(new Starting(TO_BEN, false));
    assertThat(scene.effects())
        .containsExactly(new Effect.Media.Prepare(TO_BEN), new Effect.Request.StartCall(WITH_BEN));
  }

  @Test
  void aSecondPressAsksForNothing() {
    Scene scene = ann().when(CALL_BEN, CALL_BEN);
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void theNewSessionRings() {
    Scene scene = ann().when(CALL_BEN, STARTED);
    assertThat(scene.call()).isEqualTo(new Ringing(TO_BEN, ringing(), Set.of()));
  }

  @Test
  void whileItRingsWhatCanBeDoneWithoutTheOtherIsDone() {
    Scene scene = ann().when(CALL_BEN, STARTED);
    assertThat(scene.effects()).containsExactly(expecting(id(1), true));
  }

  @Test
  void whereTheServerDoesNotTellWhoCalledItIsWhoWaits() {
    VideoSession nobodys = session(1, WITH_BEN, 0, SessionStatus.WAITING, 1, ANN);
    Scene scene = ann().when(CALL_BEN, new Started(nobodys, NOON));
    assertThat(scene.effects()).containsExactly(expecting(id(1), true));
  }

  private static Effect expecting(UUID session, boolean caller) {
    return new Effect.Media.Expect(new Effect.Media.Connect(session, caller));
  }

  @Test
  void whenTheOtherJoinsBothTalkAndTheCallerConnectsAsCaller() {
    Scene scene = ann().when(CALL_BEN, STARTED, updated(talking()));
    assertThat(scene.call())
        .isEqualTo(
            new Talking(
                TO_BEN, talking(), MediaLink.CONNECTING, Set.of(), false, NOON.plusSeconds(60)));
    assertThat(scene.effects()).containsExactly(new Effect.Media.Connect(id(1), true));
  }

  @Test
  void anAnswerThatOvertakesTheReplyToTheCallIsNotLost() {
    Scene scene = ann().when(CALL_BEN, updated(talking()), STARTED);
    assertThat(scene.call()).isInstanceOf(Talking.class);
  }

  @Test
  void anEndThatOvertakesTheReplyToTheCallIsNotLost() {
    VideoSession declined = session(1, WITH_BEN, ANN, SessionStatus.CANCELLED, 2, ANN);
    Scene scene = ann().when(CALL_BEN, updated(declined), STARTED);
    assertThat(scene.call()).isInstanceOf(Over.class);
    assertThat(scene.effects()).contains(new Effect.Media.Stop());
  }

  @Test
  void whoFindsTheOtherCallingTalksAtOnceAndConnectsAsCallee() {
    VideoSession glare = session(2, WITH_BEN, BEN, SessionStatus.ACTIVE, 2, ANN, BEN);
    Scene scene = ann().when(CALL_BEN, new Started(glare, NOON));
    assertThat(scene.call()).isInstanceOf(Talking.class);
    assertThat(scene.effects()).containsExactly(new Effect.Media.Connect(id(2), false));
  }

  @Test
  void anOlderRevisionChangesNothing() {
    Scene scene = ann().when(CALL_BEN, STARTED, updated(talking()), updated(ringing()));
    assertThat(((Talking) scene.call()).session()).isEqualTo(talking());
  }

  @Test
  void aSessionOfAnotherDeviceOpensNoCallHere() {
    Scene scene = ann().when(updated(talking()));
    assertThat(scene.call()).isEqualTo(new None());
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void hangingUpStopsMediaBeforeTheServerIsTold() {
    Scene scene = ann().when(CALL_BEN, STARTED, updated(talking()), new HangUpPressed());
    assertThat(scene.call()).isEqualTo(new Over(TO_BEN, EndReason.HANGUP, true, null, 1));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Stop(true),
            new Effect.After(CallSteps.OVER_SHOWN, new Event.Calls.OverFaded(1)),
            new Effect.Request.EndCall(id(1)));
  }

  @Test
  void whatIsHungUpBeforeItIsKnownIsEndedWhenItIs() {
    Scene scene = ann().when(CALL_BEN, new HangUpPressed());
    assertThat(scene.effects()).containsExactly(new Effect.Media.Stop());
    scene.when(STARTED);
    assertThat(scene.call()).isEqualTo(new Over(TO_BEN, EndReason.CANCELLED, true, null, 1));
    assertThat(scene.effects()).contains(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void aCancelledCallIsEndedEvenWhenItsScreenIsClosed() {
    Scene scene = ann().when(CALL_BEN, new HangUpPressed(), new ClosePressed(), STARTED);
    assertThat(scene.call()).isEqualTo(new None());
    assertThat(scene.effects()).containsExactly(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void aCallThatIsWantedAgainInTimeGoesOn() {
    Scene scene = ann().when(CALL_BEN, new HangUpPressed(), CALL_BEN);
    assertThat(scene.effects()).containsExactly(new Effect.Media.Prepare(TO_BEN));
    scene.when(STARTED);
    assertThat(scene.call()).isInstanceOf(Ringing.class);
  }

  @Test
  void callingSomebodyElseEndsTheFirstCallBefore() {
    Scene scene = ann().when(CALL_BEN, STARTED, new CallPressed(WITH_CAM));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Stop(),
            new Effect.Request.EndCall(id(1)),
            new Effect.Media.Prepare(new Peer(WITH_CAM, CAM, "Cam")),
            new Effect.Request.StartCall(WITH_CAM));
  }

  @Test
  void aCallThatNeverCameToBeSaysWhy() {
    Scene scene = ann().when(CALL_BEN, new NotStarted(WITH_BEN, UNREACHABLE));
    assertThat(scene.call()).isEqualTo(new Over(TO_BEN, null, false, UNREACHABLE, 1));
    assertThat(scene.effects()).contains(new Effect.Media.Stop());
  }

  @Test
  void whatTheOtherEndsStopsMediaAndSaysWhy() {
    VideoSession ended = session(1, WITH_BEN, ANN, SessionStatus.COMPLETED, 3, ANN, BEN);
    Scene scene = ann().when(CALL_BEN, STARTED, updated(talking()), updated(ended));
    assertThat(scene.call()).isEqualTo(new Over(TO_BEN, EndReason.HANGUP, false, null, 1));
    assertThat(scene.effects()).startsWith(new Effect.Media.Stop());
  }

  @Test
  void theWordAboutTheEndGoesByItself() {
    Scene scene = ann().when(CALL_BEN, STARTED, new HangUpPressed());
    assertThat(scene.when(new Event.Calls.OverFaded(1)).call()).isEqualTo(new None());
  }

  @Test
  void theWordAboutTheNextEndStaysItsOwnTime() {
    Scene scene = ann().when(CALL_BEN, STARTED, new HangUpPressed(), new ClosePressed());
    scene.when(CALL_BEN, new NotStarted(WITH_BEN, UNREACHABLE), new Event.Calls.OverFaded(1));
    assertThat(scene.call()).isInstanceOf(Over.class);
  }

  @Test
  void aHangUpTheServerDoesNotHearOfIsSaidAgain() {
    Scene scene = ann().when(CALL_BEN, STARTED, new HangUpPressed());
    scene.when(new Event.Calls.NotEnded(id(1), UNREACHABLE), new Event.Calls.EndDue(id(1)));
    assertThat(scene.effects()).containsExactly(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void aHangUpTheServerConfirmedIsNotSaidAgain() {
    Scene scene = ann().when(CALL_BEN, STARTED, new HangUpPressed());
    scene.when(new Event.Calls.Ended(id(1)), new Event.Calls.EndDue(id(1)));
    assertThat(scene.effects()).isEmpty();
  }
}
