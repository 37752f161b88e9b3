package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.answered;
import static org.duet.app.state.Scene.card;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.removed;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.rings;
import static org.duet.app.state.Scene.session;
import static org.duet.app.state.Scene.updated;

import java.time.Duration;
import java.util.List;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event.Calls.AnswerPressed;
import org.duet.app.state.Event.Calls.DeclinePressed;
import org.duet.app.state.Event.Calls.DismissPressed;
import org.duet.app.state.Event.Calls.HangUpPressed;
import org.duet.app.state.Event.Calls.Joined;
import org.duet.app.state.Event.Calls.NotJoined;
import org.duet.model.call.SessionStatus;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ben calls Ann. */
class BeingCalledTest {
  private static final Peer TO_BEN = new Peer(WITH_BEN, BEN, "Ben");
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  private static Scene benCalls() {
    return ann().when(rings(2, WITH_BEN));
  }

  private static Scene annAnswers() {
    return benCalls().when(new AnswerPressed(id(2)));
  }

  @Test
  void aCallIsShown() {
    assertThat(benCalls().shown()).containsExactly(id(2));
  }

  @Test
  void aNewerSessionOfTheMatchTakesThePlaceOfTheOlder() {
    assertThat(benCalls().when(rings(4, WITH_BEN)).shown()).containsExactly(id(4));
  }

  @Test
  void theNewestCallStandsFirst() {
    assertThat(benCalls().when(rings(3, WITH_CAM)).shown()).containsExactly(id(3), id(2));
  }

  @Test
  void aCardGoesByItselfShouldTheServerStaySilent() {
    Scene scene = benCalls();
    var expiry = new Event.Calls.PendingExpired(id(2), NOON.plusSeconds(45));
    assertThat(scene.effects()).containsExactly(new Effect.After(Duration.ofSeconds(47), expiry));
    scene.when(expiry);
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.in().notices())
        .containsExactly(new Notice.CallGone(1, id(2), BEN, "Ben", RemovalReason.MISSED));
  }

  @Test
  void theTimeOfAnOlderRevisionMeansNothing() {
    Scene scene = benCalls();
    scene.when(
        new Event.Feed.Arrived(
            new FeedFrame.PendingUpserted(card(2, WITH_BEN, 2)), NOON.plusSeconds(10)),
        new Event.Calls.PendingExpired(id(2), NOON.plusSeconds(45)));
    assertThat(scene.shown()).containsExactly(id(2));
  }

  @ParameterizedTest
  @EnumSource(
      value = RemovalReason.class,
      names = {"JOINED_ELSEWHERE", "CANCELLED", "MISSED", "ENDED"})
  void aCallThatIsGoneSaysWhy(RemovalReason reason) {
    Scene scene = benCalls().when(removed(2, WITH_BEN, reason));
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.in().notices())
        .containsExactly(new Notice.CallGone(1, id(2), BEN, "Ben", reason));
    assertThat(scene.effects())
        .containsExactly(new Effect.After(Notices.SHOWN, new Event.NoticeFaded(1)));
  }

  @Test
  void aNoticeFades() {
    Scene scene = benCalls().when(removed(2, WITH_BEN, RemovalReason.MISSED));
    assertThat(scene.when(new Event.NoticeFaded(1)).in().notices()).isEmpty();
  }

  @Test
  void answeringTakesTheCardSwitchesTheCameraOnAndJoins() {
    Scene scene = annAnswers();
    assertThat(scene.call()).isEqualTo(new Joining(TO_BEN, id(2)));
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Request.JoinCall(id(2)),
            new Effect.Media.Prepare(TO_BEN),
            new Effect.Media.Expect(new Effect.Media.Connect(id(2), false)));
  }

  @Test
  void answeringIsNoNews() {
    Scene scene = annAnswers().when(removed(2, WITH_BEN, RemovalReason.JOINED));
    assertThat(scene.in().notices()).isEmpty();
  }

  @Test
  void whoJoinedTalks() {
    Scene scene = annAnswers().when(new Joined(answered(), NOON));
    assertThat(scene.call()).isInstanceOf(Talking.class);
    assertThat(scene.effects()).containsExactly(new Effect.Media.Connect(id(2), false));
  }

  @Test
  void whatWasAnsweredElsewhereSaysSoAndSwitchesTheCameraOff() {
    var elsewhere = new Trouble(Trouble.Kind.ANSWERED_ELSEWHERE, "On your phone.");
    Scene scene = annAnswers().when(new NotJoined(id(2), elsewhere));
    assertThat(scene.call()).isEqualTo(new Over(TO_BEN, null, false, elsewhere, 1));
    assertThat(scene.effects()).startsWith(new Effect.Media.Stop());
    assertThat(scene.shown()).isEmpty();
  }

  @Test
  void whatCouldNotBeAskedMayBeTriedAgain() {
    Scene scene = annAnswers().when(new NotJoined(id(2), UNREACHABLE));
    assertThat(scene.shown()).containsExactly(id(2));
  }

  @Test
  void whatEndsWhileItIsAnsweredIsOver() {
    Scene scene =
        annAnswers().when(updated(session(2, WITH_BEN, BEN, SessionStatus.CANCELLED, 2, BEN)));
    assertThat(scene.call()).isInstanceOf(Over.class);
    assertThat(((Over) scene.call()).late()).isTrue();
    assertThat(scene.effects()).startsWith(new Effect.Media.Stop());
  }

  @Test
  void anAnswerTakenBackIsEndedAndStaysSo() {
    Scene scene = annAnswers().when(new HangUpPressed());
    assertThat(scene.effects()).contains(new Effect.Request.EndCall(id(2)));
    assertThat(scene.when(new Joined(answered(), NOON)).call()).isInstanceOf(Over.class);
  }

  @Test
  void answeringInACallEndsThatFirst() {
    Scene scene =
        ann()
            .when(
                new Event.Calls.CallPressed(WITH_BEN),
                new Event.Calls.Started(ringing(), NOON),
                rings(3, WITH_CAM),
                new AnswerPressed(id(3)));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Stop(),
            new Effect.Request.EndCall(id(1)),
            new Effect.Request.JoinCall(id(3)),
            new Effect.Media.Prepare(new Peer(WITH_CAM, CAM, "Cam")),
            new Effect.Media.Expect(new Effect.Media.Connect(id(3), false)));
  }

  @Test
  void decliningHidesTheCardAtOnce() {
    Scene scene = benCalls().when(new DeclinePressed(id(2)));
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.effects()).containsExactly(new Effect.Request.DeclineCall(id(2)));
  }

  @Test
  void dismissingHidesTheCardAtOnce() {
    Scene scene = benCalls().when(new DismissPressed(id(2)));
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.effects()).containsExactly(new Effect.Request.DismissCall(id(2)));
  }

  @Test
  void whatCouldNotBePutAwayComesBackAndSaysSo() {
    Scene scene =
        benCalls()
            .when(
                new DismissPressed(id(2)),
                new Event.Calls.NotPutAway(id(2), Notice.Wish.DISMISS, UNREACHABLE));
    assertThat(scene.shown()).containsExactly(id(2));
    assertThat(scene.in().notices())
        .containsExactly(new Notice.Failed(1, Notice.Wish.DISMISS, UNREACHABLE));
  }

  @Test
  void whatIsGoneAlreadyIsPutAway() {
    var ended = new Trouble(Trouble.Kind.ENDED, "");
    Scene scene =
        benCalls()
            .when(
                new DeclinePressed(id(2)),
                new Event.Calls.NotPutAway(id(2), Notice.Wish.DECLINE, ended));
    assertThat(scene.shown()).isEmpty();
    assertThat(scene.in().notices()).isEmpty();
  }

  @Test
  void whatWasPutAwayDoesNotComeBackWithALateFrame() {
    Scene scene =
        benCalls()
            .when(
                new DismissPressed(id(2)),
                new Event.Calls.PutAway(id(2)),
                Scene.snapshot(List.of(card(2, WITH_BEN, 5))));
    assertThat(scene.shown()).isEmpty();
  }

  @Test
  void pressingOnACardThatIsGoneDoesNothing() {
    Scene scene = benCalls().when(removed(2, WITH_BEN, RemovalReason.MISSED));
    assertThat(scene.when(new AnswerPressed(id(2))).call()).isEqualTo(new None());
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void callingWhoCallsIsTheirSession() {
    Scene scene =
        benCalls()
            .when(new Event.Calls.CallPressed(WITH_BEN), new Event.Calls.Started(answered(), NOON));
    assertThat(scene.shown()).isEmpty();
    assertThat(((Talking) scene.call()).session().joinedUserIds())
        .containsExactlyInAnyOrder(ANN, BEN);
  }
}
