package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.Safety;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.SafetyPage;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.PersonMenu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Away from a call by one key or one button: in peace, or for good. */
class LeaveUiTest extends UiTest {
  private static final Person BEN = new Person(People.BEN.userId(), People.BEN.name());
  private static final Event LEAVE = new Event.Calls.LeavePressed();
  private static final Event END = new Event.Calls.HangUpPressed();

  private Desk desk;
  private SignedIn talking;

  @BeforeEach
  void inACall() {
    desk = open(0);
    talking =
        People.calling(
            People.signedIn(),
            People.talking(People.BEN, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115)));
    show(talking);
    desk.window().bringForward();
  }

  private void show(SignedIn in) {
    Fx.run(() -> desk.client().state.set(in));
  }

  private void press() {
    desk.window().keyboard().press(KeyCode.SHIFT, KeyCode.ESCAPE);
  }

  private void asking(Sheet sheet) {
    show(People.with(talking, talking.social().with(Safety.NONE.with(sheet))));
  }

  @Test
  void theButtonAndTheKeyWorkWhateverHasTheFocus() {
    new CallPage(desk.window()).leave().click();
    press();
    desk.window().id(PersonMenu.ID).click();
    desk.window().popup().label("Block…").shouldBeVisible();
    press();
    asking(new Sheet.Report(BEN, Phase.WRITING, null));
    new SafetyPage(desk.window()).details().click();
    desk.window().keyboard().type("abc");
    press();
    assertThat(desk.client().events).containsExactly(LEAVE, LEAVE, LEAVE, LEAVE);
  }

  private void end() {
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.E);
  }

  @Test
  void aCallIsEndedByAKeyWhateverHasTheFocus() {
    end();
    desk.window().keyboard().press(KeyCode.C);
    CallPage page = new CallPage(desk.window());
    page.beside().chatField().shouldHaveFocus();
    desk.window().keyboard().type("see");
    end();
    assertThat(page.beside().chatField().text()).isEqualTo("see");
    desk.window().id(PersonMenu.ID).click();
    desk.window().popup().label("Block…").shouldBeVisible();
    end();
    assertThat(desk.client().events).filteredOn(END::equals).hasSize(3);
    desk.window().keyboard().press(KeyCode.ESCAPE); // the menu
  }

  @Test
  void whileItRingsOutTheKeyStopsCalling() {
    show(People.calling(People.signedIn(), People.waiting()));
    end();
    assertThat(desk.client().events).containsExactly(END);
    show(
        People.calling(
            People.signedIn(), new CallState.Starting(People.BEN, true, Set.of(), Map.of())));
    end();
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).containsExactly(END);
  }

  /** Nor does the one key that writes a € on many keyboards, which some systems tell so. */
  @Test
  void noLetterEndsACall() {
    desk.window().keyboard().press(KeyCode.E);
    desk.window().keyboard().press(KeyCode.SHIFT, KeyCode.E);
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.E);
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).isEmpty();
  }

  @Test
  void theButtonAndTheListTellTheKey() {
    CallPage page = new CallPage(desk.window());
    Button hangUp = (Button) page.hangUp().visible();
    assertThat(Fx.call(() -> hangUp.getTooltip().getText())).isEqualTo("Key Ctrl+E");
    desk.window().keyboard().type("?");
    desk.window().label("Ctrl+E").shouldBeVisible();
    desk.window().label("Hang up, or stop calling").shouldBeVisible();
  }

  @Test
  void withoutACallTheKeyDoesNothing() {
    show(People.signedIn());
    press();
    end();
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).isEmpty();
  }

  @Test
  void theFormIsAboutTheCallThatWasLeft() {
    UUID session = UUID.randomUUID();
    SignedIn out = People.signedIn();
    var left = new Safety.Left(session);
    Sheet sheet = new Sheet.Report(BEN, Phase.WRITING, null, left);
    show(People.with(out, out.social().with(Safety.NONE.with(sheet))));
    SafetyPage page = new SafetyPage(desk.window());
    page.withCall().shouldBeVisible();
    page.reason("other").click();
    page.send().click();
    assertThat(desk.client().events)
        .containsExactly(new OfSafety.ReportPressed(BEN, "other", "", session));
    Sheet sent = new Sheet.Report(BEN, Phase.SENT, null, left);
    show(People.with(out, out.social().with(Safety.NONE.with(sent))));
    page.close().shouldBeVisible();
    page.block().shouldBeGone();
  }
}
