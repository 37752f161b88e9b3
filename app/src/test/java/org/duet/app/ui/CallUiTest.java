package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.duet.app.call.CallView;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Locator;
import org.duet.app.testing.People;
import org.duet.app.testing.Waiting;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.duet.model.call.Wishes;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallUiTest extends UiTest {
  private static final PendingCall CARA = People.pending(43, "Cara", false, 1);

  private Desk desk;
  private CallPage page;

  @BeforeEach
  void openCall() {
    desk = open(0);
    page = new CallPage(desk.window());
  }

  private void show(CallState call) {
    Fx.run(() -> desk.client().state.set(People.calling(People.signedIn(), call)));
  }

  private static CallState.Talking talking() {
    return People.talking(People.BEN, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115));
  }

  @Test
  void saysWhomItCalls() {
    show(People.waiting());
    page.title().shouldSay("Calling Ben…");
    page.hangUp().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.HangUpPressed());
  }

  /** Who waits for somebody may come to think better of it. */
  @Test
  void whoIsCalledCanBeBlocked() {
    show(People.waiting());
    page.menu().block();
    assertThat(desk.client().events)
        .contains(new SocialEvent.OfSafety.BlockAsked(new Person(2, "Ben")));
  }

  @Test
  void keysDoNotHangUp() {
    show(talking());
    page.peer().shouldSay("Ben");
    desk.window().bringForward();
    desk.window().keyboard().press(KeyCode.SPACE);
    desk.window().keyboard().press(KeyCode.ENTER);
    desk.window().keyboard().press(KeyCode.ESCAPE);
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).isEmpty();
  }

  @Test
  void pressingTwiceHangsUpOnceAndDoesNotCallAgain() {
    show(talking());
    desk.window().bringForward();
    var hangUp = page.hangUp().visible();
    Fx.run(hangUp::requestFocus);
    page.hangUp().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.SPACE);
    Waiting.until(
        "the key arrives",
        Duration.ofSeconds(8),
        () -> !Fx.call(() -> desk.client().events.isEmpty()));
    show(new CallState.Over(People.BEN, EndReason.HANGUP, true, null));
    page.callAgain().shouldBeVisible();
    desk.window().keyboard().press(KeyCode.SPACE);
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).containsExactly(new Event.Calls.HangUpPressed());
  }

  @Test
  void whatADecisionIsMadeWithStaysWhereItIsWhenSomebodyElseCalls() {
    Peer cara = new Peer(43, 3, "Cara Lindqvist", true, Wishes.atFirst(true));
    AppState.SignedIn over =
        People.calling(
            People.signedIn(), new CallState.Over(cara, EndReason.TIME_LIMIT, false, null));
    Fx.run(() -> desk.client().state.set(over));
    page.like().shouldBeVisible();
    Waiting.pulses(desk.window().scene(), 2);
    double was = top(page.like().visible());
    Fx.run(() -> desk.client().state.set(People.ringing(over, People.pending(42, "Ben", true, 1))));
    page.incoming(42).answer().shouldBeVisible();
    Waiting.pulses(desk.window().scene(), 2);
    assertThat(top(page.like().visible())).isEqualTo(was);
  }

  private static double top(Node node) {
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()).getMinY());
  }

  @Test
  void aSecondPressOnYesIsNoCall() {
    Peer cara = new Peer(43, 3, "Cara Lindqvist", true, Wishes.atFirst(true));
    CallState over = new CallState.Over(cara, EndReason.TIME_LIMIT, false, null);
    Fx.run(() -> desk.client().state.set(People.calling(People.signedIn(), over)));
    page.like().shouldBeVisible();
    var matched =
        People.signedIn(
            List.of(People.match(43, "Cara Lindqvist", 30, 0.8, MatchStatus.MATCHED, true, "")));
    boolean taken =
        Fx.call(() -> {
          desk.client().state.set(People.calling(matched, over));
          return !desk.window().scene().lookup("#" + CallView.CALL_AGAIN).isMouseTransparent();
        });
    assertThat(taken).isFalse();
    page.callAgain().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.CallPressed(43));
  }

  @Test
  void timerRuns() {
    show(talking());
    page.timer().shouldSay("1:05");
    desk.client().setNow(People.NOW.plusSeconds(2));
    page.timer().shouldSay("1:07");
  }

  @Test
  void switchesMicrophoneAndCamera() {
    show(talking());
    page.microphone().click();
    page.microphone().shouldSay("Unmute");
    page.camera().click();
    page.camera().shouldSay("Camera on");
    assertThat(desk.client().controls.isMicrophoneOn()).isFalse();
    assertThat(desk.client().controls.isCameraOn()).isFalse();
  }

  private static CallState.Talking first(Wishes wishes) {
    var cara = new CallState.Peer(43, 3, "Cara", true, wishes);
    return People.talking(cara, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115));
  }

  @Test
  void strangersAreBlurredUntilBothWishOtherwiseAndNobodyIsPressed() {
    Fx.run(() -> desk.client().controls.local.set(FakePicture.portrait(200, 320, 240)));
    show(first(Wishes.BLURRED));
    page.localBadge().shouldSay("Blurred");
    page.blurWords().shouldSay("You both see each other blurred. It clears when you both want it.");
    show(first(new Wishes(Clarity.BLURRED, Clarity.CLEAR)));
    page.blurWords().shouldSay("You both see each other blurred. It clears when you both want it.");
    page.blurStep("clear").click();
    show(first(new Wishes(Clarity.CLEAR, Clarity.SOFT)));
    page.localBadge().shouldSay("Soft");
    page.blurWords()
        .shouldSay("It gets clearer as soon as Cara wants it too. Your wish is not shown to Cara.");
    desk.window().bringForward();
    desk.window().keyboard().press(KeyCode.B);
    show(first(Wishes.CLEAR));
    page.localBadge().shouldBeGone();
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Calls.ClarityPressed(Clarity.CLEAR),
            new Event.Calls.ClarityPressed(Clarity.BLURRED));
  }

  /** Who presses it next would else press what hides the picture again. */
  @Test
  void theWishesStayWhereTheyAreAsThePictureIsShown() {
    Fx.run(() -> desk.client().controls.remote.set(FakePicture.portrait(200, 640, 360)));
    show(first(Wishes.BLURRED));
    page.hideOther().shouldSay("Show picture");
    Bounds before = bounds(page.blurStep("clear"));
    page.shield().click();
    page.hideOther().shouldSay("Hide picture");
    assertThat(bounds(page.blurStep("clear")).contains(before.getCenterX(), before.getCenterY()))
        .isTrue();
    page.hideOther().click();
    page.shield().shouldBeVisible();
  }

  private static Bounds bounds(Locator of) {
    Node node = of.visible();
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void aStrangersPictureIsShieldedUntilItIsChosenToBeSeen() {
    Fx.run(() -> desk.client().controls.remote.set(FakePicture.portrait(200, 640, 360)));
    show(first(Wishes.BLURRED));
    page.shield().shouldBeVisible();
    assertThat(desk.client().controls.isShieldOn()).isTrue();
    page.shield().click();
    page.shield().shouldBeGone();
    assertThat(desk.client().controls.isShieldOn()).isFalse();
    desk.window().keyboard().press(KeyCode.S);
    page.shield().shouldBeVisible();
    assertThat(desk.client().controls.isShieldOn()).isTrue();
    show(new CallState.Over(People.BEN, EndReason.HANGUP, true, null));
    show(new CallState.Starting(People.BEN, false));
    assertThat(desk.client().controls.isShieldOn()).isFalse();
  }

  @Test
  void nextCallStartsWithEverythingOn() {
    show(talking());
    page.microphone().click();
    page.microphone().shouldSay("Unmute");
    show(new CallState.Over(People.BEN, EndReason.HANGUP, true, null));
    show(new CallState.Starting(People.BEN, false));
    page.microphone().shouldSay("Mute");
    assertThat(desk.client().controls.isMicrophoneOn()).isTrue();
  }

  @Test
  void nobodyHasToWaitForACallThatIsBeingCancelled() {
    show(new CallState.Starting(People.BEN, true));
    page.hangUp().shouldSay("Close");
    assertThat(page.microphone().visible().isDisabled()).isTrue();
    page.hangUp().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.ClosePressed());
    show(new CallState.Starting(People.BEN, false));
    page.hangUp().shouldSay("Hang up");
    assertThat(page.microphone().visible().isDisabled()).isFalse();
  }

  @Test
  void saysWhatIsMissing() {
    show(People.waiting(Lack.CAMERA_MISSING));
    desk.window().id("call-lack").shouldSay("No camera found. Ben can hear you.");
  }

  @Test
  void picturesAreToldHowLargeTheyAreShown() {
    FakePicture remote = FakePicture.portrait(200, 640, 360);
    Fx.run(() -> desk.client().controls.remote.set(remote));
    show(talking());
    Waiting.until(
        "the picture fills the width",
        Duration.ofSeconds(5),
        () -> remote.askedWidth() == 520 && Math.abs(remote.askedHeight() - 292.5) < 3);
    show(new CallState.None());
    Waiting.until("the picture is hidden", Duration.ofSeconds(5), () -> remote.askedWidth() == 0);
  }

  @Test
  void pictureThatLiesIsTurnedAndToldItsUprightSize() {
    FakePicture remote = FakePicture.portrait(200, 640, 360);
    Fx.run(() -> {
      remote.show(remote.image().get(), 90);
      desk.client().controls.remote.set(remote);
    });
    show(talking());
    Waiting.until(
        "the picture fills the height",
        Duration.ofSeconds(5),
        () -> Math.abs(remote.askedWidth() - 427.5) < 3 && remote.askedHeight() == 760);
    var view = page.remotePicture().visible();
    var drawn = Fx.call(() -> ((javafx.scene.Parent) view).getChildrenUnmodifiable().getFirst());
    assertThat(Fx.call(() -> drawn.getBoundsInParent().getWidth())).isBetween(425.0, 430.0);
  }

  @Test
  void saysWhyItIsOverAndCallsAgain() {
    show(new CallState.Over(People.BEN, EndReason.DECLINED, false, null));
    page.overReason().shouldSay("Ben declined");
    page.callAgain().click();
    page.close().click();
    assertThat(desk.client().events)
        .containsExactly(new Event.Calls.CallPressed(42), new Event.Calls.ClosePressed());
  }

  @Test
  void anotherCallSaysThatAnsweringEndsThisOne() {
    Fx.run(() ->
        desk.client()
            .state
            .set(People.ringing(People.calling(People.signedIn(), talking()), CARA)));
    page.incoming(43).answer().shouldSay("End this call and answer");
    page.incoming(43).answer().click();
    assertThat(desk.client().events)
        .containsExactly(new Event.Calls.AnswerPressed(CARA.sessionId()));
  }

  @Test
  void closedCallLeadsBackToTheDashboard() {
    show(talking());
    page.root().shouldBeVisible();
    show(new CallState.None());
    new DashboardPage(desk.window()).root().shouldBeVisible();
    page.root().shouldBeGone();
  }
}
