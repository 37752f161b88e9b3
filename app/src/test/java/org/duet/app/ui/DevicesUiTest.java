package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.VoiceChoices;
import org.duet.app.media.DeviceList;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Locator;
import org.duet.app.testing.People;
import org.duet.app.testing.SettingsPage;
import org.duet.app.testing.SideBarPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing devices, before a call and in one. */
class DevicesUiTest extends UiTest {
  private static final DeviceList TWO =
      new DeviceList(
          List.of("Lid camera", "Desk camera"), List.of("Headset"), List.of("Headset", "Boxes"));

  private Desk desk;

  @BeforeEach
  void openWindow() {
    desk = open(0);
    show(People.signedIn());
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  private Locator id(String id) {
    return desk.window().id(id);
  }

  @Test
  void theyAreChosenAndTriedInTheSettingsAndOffElsewhere() {
    Fx.run(() -> desk.client().devices.plug(TWO));
    SettingsPage page = new SettingsPage(desk.window());
    new SideBarPage(desk.window()).settings().click();
    assertThat(desk.client().events).containsExactly(new SocialEvent.Went(new Place.Settings()));
    show(People.at(People.signedIn(), new Place.Settings()));
    page.picture().shouldBeVisible();
    assertThat(Fx.call(desk.client().devices::isOn)).isTrue();
    page.camera().choose("Desk camera");
    page.speaker().choose("Boxes");
    page.tone().click();
    assertThat(desk.client().devices.tones()).isEqualTo(1);
    Fx.run(() -> desk.client().devices.plug(DeviceList.NONE));
    page.trouble().shouldSay("No camera found. Plug one in, and it shows up here by itself.");
    assertThat(desk.client().preferences.camera.get()).isEqualTo("Desk camera");
    assertThat(desk.client().preferences.speaker.get()).isEqualTo("Boxes");
    show(People.signedIn());
    page.picture().shouldBeGone();
    assertThat(Fx.call(desk.client().devices::isOn)).as("the light").isFalse();
  }

  @Test
  void inACallTheyAreTwoButtonsAwayAndEscapePutsThemBack() {
    Fx.run(() -> desk.client().devices.plug(TWO));
    show(
        People.calling(
            People.signedIn(),
            People.talking(People.BEN, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115))));
    desk.window().bringForward();
    id(CallParts.MORE).click();
    id(CallView.DEVICES).click();
    id(CallView.DEVICES_PANEL).shouldBeVisible();
    new SettingsPage(desk.window()).microphone().choose("Headset");
    id(VoiceChoices.LESS_NOISE).click();
    assertThat(desk.client().preferences.lessNoise.get()).isFalse();
    Fx.run(() -> desk.client().preferences.speaker.set("One that is away"));
    System.gc(); // what only listens must not be lost
    Fx.run(() -> desk.client().devices.plug(DeviceList.NONE));
    var speaker = (ComboBox<?>) Fx.call(() -> desk.client().find(DeviceChoices.SPEAKER)).get();
    assertThat(Fx.call(speaker::getValue)).isEqualTo("One that is away");
    assertThat(Fx.call(() -> speaker.getItems().size())).isEqualTo(2);
    desk.window().keyboard().press(KeyCode.ESCAPE);
    id(CallView.DEVICES_PANEL).shouldBeGone();
    assertThat(desk.client().preferences.microphone.get()).isEqualTo("Headset");
    assertThat(desk.client().events).isEmpty();
  }
}
