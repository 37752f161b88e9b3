package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.duet.app.media.MediaLink;
import org.duet.app.media.ScreenList.Found;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenList.Refused;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.media.Share;
import org.duet.app.state.Beside;
import org.duet.app.state.CallState.Peer;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.SharePage;
import org.duet.model.call.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A screen or a window in place of the camera, chosen and stopped by keyboard and by mouse. */
class ShareUiTest extends UiTest {
  private static final ScreenSource SCREEN =
      new ScreenSource("screen-0", Kind.SCREEN, "1 · 800 × 600");
  private static final ScreenSource WINDOW = new ScreenSource("window-7", Kind.WINDOW, "Plans");
  private static final Peer CARA = new Peer(43, 3, "Cara", true, Wishes.BLURRED);

  private Desk desk;
  private SharePage page;

  @BeforeEach
  void openCall() {
    desk = open(0);
    page = new SharePage(desk.window());
    desk.client().controls.screens =
        new Found(List.of(new Offer(SCREEN, null), new Offer(WINDOW, null)));
    Fx.run(() -> desk.client().controls.remote.set(FakePicture.portrait(200, 640, 360)));
    show(CARA);
    page.button().shouldBeVisible();
    desk.window().bringForward();
  }

  private void show(Peer peer) {
    var call = People.talking(peer, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115));
    Fx.run(() -> desk.client().state.set(People.calling(People.signedIn(), call)));
  }

  private void press(KeyCode... keys) {
    desk.window().keyboard().press(keys);
  }

  private Share shared() {
    return Fx.call(() -> desk.client().controls.sharing.get());
  }

  @Test
  void oneIsChosenAndSharedAndStoppedByKeyboardAlone() {
    press(KeyCode.D);
    page.source("screen-0").shouldHaveFocus();
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertThat(shared()).as("chosen, but not shared").isEqualTo(Share.OFF);
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertThat(shared()).isEqualTo(new Share.On(WINDOW));
    page.panel().shouldBeGone();
    page.bar().shouldBeVisible();
    page.frame().shouldBeVisible();
    desk.window().label("You share “Plans”.").shouldBeVisible();
    press(KeyCode.D);
    assertThat(shared()).isEqualTo(Share.OFF);
    page.bar().shouldBeGone();
    page.frame().shouldBeGone();
  }

  @Test
  void oneClickStopsAndWhatEndsByItselfIsSaid() {
    page.button().click();
    page.source("screen-0").click();
    page.start().click();
    assertThat(shared()).isEqualTo(new Share.On(SCREEN));
    page.stop().click();
    assertThat(shared()).isEqualTo(Share.OFF);
    Fx.run(() -> desk.client().controls.sharing.set(new Share.Off(Share.Why.CLOSED)));
    page.notice().shouldSay("The window that you shared was closed. It is not shared any more.");

    desk.client().controls.screens = new Refused(Reason.WAYLAND);
    page.button().click();
    assertThat(page.words().text()).contains("Wayland");
    press(KeyCode.ESCAPE);
    page.panel().shouldBeGone();
  }

  @Test
  void aStrangersScreenIsSeenOnlyByChoice() {
    CallPage call = new CallPage(desk.window());
    call.shield().click();
    assertThat(desk.client().controls.isShieldOn()).isFalse();
    show(CARA.with(new Beside(List.of(), null, true, Beside.MoreTime.NOT_ASKED)));
    page.otherShares().shouldSay("Cara shares a screen");
    assertThat(desk.client().controls.isShieldOn()).isTrue();
    call.shield().click();
    assertThat(desk.client().controls.isShieldOn()).isFalse();
  }
}
