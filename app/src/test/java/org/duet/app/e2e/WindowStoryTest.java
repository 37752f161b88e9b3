package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import org.duet.app.media.webrtc.Heard;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.state.CallState.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann and Ben at their windows, with nothing but clicks, eyes and ears. */
class WindowStoryTest {
  private World world;
  private Person ann;
  private Person ben;
  private long match;

  @BeforeEach
  void bothSitDown() {
    world = new World();
    ann = world.welcome("Ann");
    ben = world.welcome("Ben");
    match = ann.client().matchWith("Ben");
  }

  @AfterEach
  void bothGo() {
    world.close();
  }

  private void talk() {
    ann.dashboard().matches().row(match).call().click();
    ben.dashboard().pendingCalls().card(match).answer().click();
    ann.client().awaitPicture();
    ben.client().awaitPicture();
  }

  private static void sees(Person who, String whom) {
    Node picture = who.call().remotePicture().visible();
    Await.until(
        who.client().name() + " sees " + whom, () -> Look.isOfHue(picture, Likeness.hue(whom)));
  }

  @Test
  void whoSignsInSeesTheirMatches() {
    Person yuki = world.seat("Yuki");
    yuki.typeIn();
    yuki.dashboard().matches().row(yuki.client().matchWith("Ann")).call().shouldBeVisible();
  }

  @Test
  void aCallIsOneCardOnTheOthersDashboard() {
    ann.dashboard().matches().row(match).call().click();
    ann.call().title().shouldBeVisible();
    ben.dashboard().pendingCalls().card(match).answer().shouldBeVisible();
    assertThat(ben.dashboard().pendingCalls().matches()).isEqualTo(List.of(match));
  }

  @Test
  void eachSeesTheOther() {
    talk();
    sees(ben, "Ann");
    sees(ann, "Ben");
  }

  @Test
  void eachHearsTheOther() {
    Heard atAnn = new Heard();
    Heard atBen = new Heard();
    ann.client().listen(atAnn);
    ben.client().listen(atBen);
    talk();
    Await.until("Ben hears Ann", () -> atBen.hears(Likeness.tone("Ann")));
    Await.until("Ann hears Ben", () -> atAnn.hears(Likeness.tone("Ben")));
  }

  @Test
  void hangingUpClosesTheOthersCallWithinASecond() {
    talk();
    ben.call().hangUp().click();
    Instant clicked = Instant.now();
    ann.call().overReason().shouldBeVisible();
    assertThat(Duration.between(clicked, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void afterACallTheNextOneIsFresh() {
    talk();
    ann.call().hangUp().click();
    ben.call().close().click();
    ann.call().close().click();
    talk();
    sees(ben, "Ann");
  }

  @Test
  void aDismissedCallIsGoneAndGoesOnRingingWithTheCaller() {
    ann.dashboard().matches().row(match).call().click();
    ben.dashboard().pendingCalls().card(match).dismiss().click();
    ben.dashboard().pendingCalls().card(match).root().shouldBeGone();
    assertThat(ann.client().in().call()).isInstanceOf(Ringing.class);
  }

  @Test
  void aDeclinedCallSaysSoToTheCaller() {
    ann.dashboard().matches().row(match).call().click();
    ben.dashboard().pendingCalls().card(match).decline().click();
    ann.call().overReason().shouldBeVisible();
  }
}
