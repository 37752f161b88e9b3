package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.duet.app.media.DeviceList;
import org.duet.app.shell.PreCallSheet;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.duet.app.testing.MatchesPage;
import org.duet.app.testing.People;
import org.duet.app.testing.PreCallPage;
import org.duet.app.testing.Waiting;
import org.duet.app.testing.WindowUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before the first call of a day. */
class PreCallUiTest extends UiTest {
  private static final Event CALL = new Event.Calls.CallPressed(42);

  private FakeClient client;
  private Stage stage;
  private WindowUnderTest window;

  @BeforeEach
  void openWindow() {
    Fx.run(() -> {
      client = new FakeClient();
      client.checks.set(true);
      client.devices.plug(new DeviceList(List.of("Lid camera"), List.of(), List.of()));
      stage = new Stage();
      client.window().fill(stage);
      stage.setWidth(760);
      stage.setHeight(860);
      stage.show();
      client.state.set(People.at(People.signedIn(), new Place.Matches()));
    });
    window = new WindowUnderTest(stage);
  }

  @AfterEach
  void closeWindow() {
    Fx.run(stage::close);
  }

  private PreCallPage page() {
    return new PreCallPage(window);
  }

  private void call() {
    new MatchesPage(window).row(42).call().click();
  }

  private boolean light() {
    return Fx.call(client.devices::isOn);
  }

  @Test
  void whoIsInThatCallOnAnotherDeviceIsNotAskedWhetherToBeginIt() {
    Fx.run(() -> client.state.set(People.elsewhere((SignedIn) client.state.get())));
    call();
    assertThat(client.events).containsExactly(CALL);
    assertThat(light()).isFalse();
  }

  @Test
  void thePersonSeesThemselvesAndTheLightIsOutBeforeTheCallBegins() {
    call();
    page().title().shouldSay("Ready to call Ben?");
    page().devices().picture().shouldBeVisible();
    assertThat(light()).isTrue();
    assertThat(client.events).isEmpty();
    page().devices().tone().click();
    assertThat(client.devices.tones()).isEqualTo(1);
    page().start().click();
    assertThat(client.events).containsExactly(CALL);
    assertThat(light()).isFalse();
    call();
    assertThat(client.events).as("once a day").containsExactly(CALL, CALL);
    client.setNow(People.NOW.plusSeconds(86_400));
    call();
    page().skip().click();
    assertThat(client.events).as("the next day").containsExactly(CALL, CALL, CALL);
  }

  @Test
  void inALowWindowTheButtonsAreInReachWithoutScrolling() {
    Fx.run(() -> stage.setHeight(580));
    call();
    page().start().shouldBeVisible();
    Waiting.until(
        "the button is laid out within the window",
        Duration.ofSeconds(30),
        () ->
            Fx.call(() -> {
              Node start = client.find(PreCallSheet.START).orElseThrow();
              return start.localToScene(start.getLayoutBounds()).getMaxY() < 580;
            }));
  }

  @Test
  void whoChangesTheirMindCallsNobodyAndIsAskedAgain() {
    call();
    page().title().shouldBeVisible();
    window.bringForward();
    window.keyboard().press(KeyCode.ESCAPE);
    page().title().shouldBeGone();
    assertThat(light()).isFalse();
    call();
    page().cancel().click();
    assertThat(client.events).isEmpty();
  }

  @Test
  void whoIsGoneMeanwhileIsNotCalled() {
    call();
    page().title().shouldBeVisible();
    Fx.run(() -> client.state.set(People.signedOut()));
    page().title().shouldBeGone();
    assertThat(light()).isFalse();
    assertThat(client.events).isEmpty();
  }
}
