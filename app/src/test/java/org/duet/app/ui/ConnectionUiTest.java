package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.MediaLink;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.Ways;
import org.duet.app.state.Event;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.Waiting;
import org.duet.model.call.SafetyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The light that tells how a connection is, and the shield. */
class ConnectionUiTest extends UiTest {
  private Desk desk;
  private CallPage page;

  @BeforeEach
  void talk() {
    desk = open(0);
    page = new CallPage(desk.window());
    link(MediaLink.CONNECTED);
  }

  @Test
  void theLightSaysHowItIsAndOpensTheFigures() {
    page.quality().shouldSay("Measuring…");
    Fx.run(() -> desk.client().controls.quality.set(poor()));
    page.quality().shouldSay("Poor connection");
    desk.window().bringForward();
    var light = page.quality().visible();
    Fx.run(light::requestFocus);
    desk.window().keyboard().press(KeyCode.SPACE);
    page.qualityPanel().shouldBeVisible();
    page.qualityCopy().click();
    page.qualityCopy().shouldSay("Copied");
    page.quality().click();
    page.qualityPanel().shouldBeGone();
  }

  @Test
  void theBadgeSaysWhichWayTheCallGoesAndWhatThatMeans() {
    page.path().shouldBeGone();
    goes(CallQuality.Path.RELAY, Ways.Secrecy.RELAY_ONLY);
    page.path().shouldSay("Relayed");
    assertThat(page.path().visible().getAccessibleText()).contains("does not learn");
    goes(CallQuality.Path.RELAY, Ways.Secrecy.NONE);
    assertThat(page.path().visible().getAccessibleText()).contains("could know");
    goes(CallQuality.Path.DIRECT, Ways.Secrecy.NONE);
    page.path().shouldSay("Direct");
    goes(CallQuality.Path.DIRECT, Ways.Secrecy.WISHED_IN_VAIN);
    page.path().shouldSay("Direct: this person could learn your network address");
    // Never a comfort that does not hold.
    goes(CallQuality.Path.DIRECT, Ways.Secrecy.RELAY_ONLY);
    page.path().shouldSay("Direct: this person could learn your network address");
  }

  /** A sign that turns would have all that is kept as one picture with it drawn anew each time. */
  @Test
  void whatLiesOnThePictureIsKeptDrawnWhileNothingInItMoves() {
    assertThat(isKept()).as("without a picture").isFalse();
    Fx.run(() -> desk.client().controls.remote.set(FakePicture.portrait(200, 640, 360)));
    assertThat(isKept()).as("on a picture").isTrue();
    link(MediaLink.INTERRUPTED);
    Waiting.until("a sign turns", Duration.ofSeconds(10), () -> Fx.call(this::signTurns));
    assertThat(isKept()).as("while a sign turns").isFalse();
    link(MediaLink.CONNECTED);
    assertThat(isKept()).as("afterwards").isTrue();
  }

  private void link(MediaLink link) {
    Fx.run(() ->
        desk.client()
            .state
            .set(
                People.calling(
                    People.signedIn(),
                    People.talking(People.BEN, link, true, People.NOW.plusSeconds(115)))));
  }

  private Node header() {
    return desk.window().scene().lookup(".call-header");
  }

  private boolean isKept() {
    return Fx.call(() -> header().isCache());
  }

  private boolean signTurns() {
    return header().lookup(".progress-indicator") != null;
  }

  private void goes(CallQuality.Path way, Ways.Secrecy secrecy) {
    Fx.run(() -> desk.client().controls.path.set(new CallPath(way, secrecy, 0)));
  }

  private static CallQuality poor() {
    return new CallQuality(
        CallQuality.Level.POOR,
        CallQuality.Reason.LOSS_IN,
        182,
        15,
        0,
        23,
        3,
        new CallQuality.Stream(1280, 720, 28, 1240),
        CallQuality.Stream.NONE,
        "VP8",
        CallQuality.Path.DIRECT,
        CallQuality.Limit.NONE);
  }

  @Test
  void wordsThatDifferLeadOutOfTheCallAndHoldForThatConnectionOnly() {
    Fx.run(() -> desk.client().controls.safety.set(code("aa")));
    page.verify().click();
    page.verifyWords().shouldBeVisible();
    page.verifyDifferent().click();
    page.verifyResult().shouldBeVisible();
    Fx.run(() -> desk.client().controls.safety.set(code("ab")));
    page.verifyResult().shouldBeGone();
    page.verifyDifferent().click();
    page.verifyLeave().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.HangUpPressed());
  }

  private static SafetyCheck code(String fingerprint) {
    return new SafetyCheck.Known(
        SafetyCode.of(
            new java.util.UUID(1, 2),
            new SafetyCode.Side(fingerprint, "01"),
            new SafetyCode.Side("bb", "02")));
  }
}
