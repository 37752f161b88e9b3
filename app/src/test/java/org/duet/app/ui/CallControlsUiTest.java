package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.duet.app.media.MediaLink;
import org.duet.app.state.Beside;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.duet.app.testing.LittleWindowPage;
import org.duet.app.testing.People;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.testing.WindowUnderTest;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done in a call beside seeing and hearing each other. */
class CallControlsUiTest extends UiTest {
  private static final Peer CARA = new Peer(43, 3, "Cara", true, Wishes.BLURRED);

  private Desk desk;
  private CallPage page;

  @BeforeEach
  void openCall() {
    desk = open(0);
    page = new CallPage(desk.window());
    Fx.run(() -> desk.client().controls.remote.set(FakePicture.portrait(200, 640, 360)));
    Fx.run(() -> desk.client().controls.local.set(FakePicture.portrait(320, 320, 240)));
    show(CARA);
    page.peer().shouldSay("Cara");
    desk.window().bringForward();
  }

  private void show(Peer peer) {
    CallState call = People.talking(peer, MediaLink.CONNECTED, true, People.NOW.plusSeconds(115));
    Fx.run(() -> desk.client().state.set(People.calling(People.signedIn(), call)));
  }

  private void press(KeyCode... keys) {
    desk.window().keyboard().press(keys);
  }

  private void hold(boolean down) {
    var type = down ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED;
    Fx.run(() -> {
      var target = desk.window().scene().getFocusOwner();
      javafx.event.Event.fireEvent(
          target, new KeyEvent(type, " ", " ", KeyCode.SPACE, false, false, false, false));
    });
  }

  @Test
  void spaceTalksWhileMutedAndPressesNoButton() {
    press(KeyCode.M);
    page.microphone().shouldSay("Unmute");
    var hangUp = page.hangUp().visible();
    Fx.run(hangUp::requestFocus);
    Fx.run(() -> desk.client().controls.unheard.set(true));
    page.beside().mutedHint().shouldSay("You are muted. Hold Space to talk, or press M.");
    hold(true);
    assertThat(desk.client().controls.isMicrophoneOn()).isTrue();
    page.beside().mutedHint().shouldSay("You are heard while you hold Space.");
    hold(false);
    assertThat(desk.client().controls.isMicrophoneOn()).isFalse();
    assertThat(desk.client().events).isEmpty();
    press(KeyCode.ENTER);
    assertThat(desk.client().events).containsExactly(new Event.Calls.HangUpPressed());
  }

  @Test
  void whatIsWrittenIsSentAndLettersPressNothing() {
    show(CARA.with(with(new Beside.Line("x", false, "<b>Hi</b>"))));
    page.beside().chatUnread().shouldBeVisible();
    press(KeyCode.C);
    page.beside().chatAbout().shouldSay("Only for this call: when it ends, these lines are gone.");
    page.beside().chatUnread().shouldBeGone();
    desk.window().label("<b>Hi</b>").shouldBeVisible();
    desk.window().keyboard().type("mvp ch");
    press(KeyCode.ENTER);
    assertThat(desk.client().events)
        .anyMatch(
            e -> e instanceof Event.Calls.TextPressed(String body, _, _) && body.equals("mvp ch"));
    assertThat(desk.client().controls.isMicrophoneOn()).isTrue();
    press(KeyCode.ESCAPE);
    page.beside().chat().shouldBeGone();
  }

  @Test
  void whyWhatIsTooLongCannotBeSentIsSaid() {
    press(KeyCode.C);
    TextField field = (TextField) page.beside().chatField().visible();
    Fx.run(() -> field.setText("x".repeat(PeerNote.Text.LONGEST - 1)));
    desk.window().label("1 character left").shouldBeVisible();
    Fx.run(() -> field.setText("x".repeat(PeerNote.Text.LONGEST + 3)));
    desk.window().label("3 characters too many").shouldBeVisible();
    page.beside().chatSend().shouldBeEnabled(false);
    press(KeyCode.ENTER);
    assertThat(desk.client().events).noneMatch(Event.Calls.TextPressed.class::isInstance);
  }

  private static Beside with(Beside.Line... lines) {
    return new Beside(List.of(lines), null, false, Beside.MoreTime.NOT_ASKED);
  }

  @Test
  void feelingsAreToldAndShown() {
    page.beside().more().click();
    page.beside().reaction("applause").click();
    press(KeyCode.DIGIT1); // in the same moment: nobody feels that fast
    assertThat(desk.client().events)
        .containsExactly(new Event.Calls.ReactionPressed(PeerNote.Feeling.APPLAUSE));
    var wow = new Beside.Felt(PeerNote.Feeling.WOW, false, 1);
    show(CARA.with(new Beside(List.of(), wow, false, Beside.MoreTime.NOT_ASKED)));
    desk.window().label("Cara: Wow").shouldBeVisible();
  }

  @Test
  void moreTimeIsAskedForAndNobodyIsTold() {
    page.beside().extend().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.ExtendPressed());
    show(CARA.with(Beside.NOTHING.with(Beside.MoreTime.ASKED)));
    page.beside().extend().shouldSay("Asked for more time");
    page.beside()
        .extendWords()
        .shouldSay("You get it if Cara asks for it too. Cara is not told that you did.");
    press(KeyCode.Q);
    String first = page.beside().promptWords().text();
    press(KeyCode.Q);
    assertThat(page.beside().promptWords().text()).isNotEqualTo(first);
  }

  @Test
  void theOwnPictureMovesAndHidesAndTheOthersGoesToALittleWindow() {
    var local = page.localPicture().visible();
    press(KeyCode.SHIFT, KeyCode.LEFT);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    Waiting.pulses(desk.window().scene(), 2);
    var at = Fx.call(() -> local.localToScene(local.getLayoutBounds()));
    assertThat(at.getMinX()).isEqualTo(16);
    assertThat(at.getMinY()).isGreaterThan(200);
    press(KeyCode.H);
    page.localPicture().shouldBeGone();
    press(KeyCode.P);
    Stage little = little();
    WindowUnderTest on = new WindowUnderTest(little);
    var call = new LittleWindowPage(on);
    call.name().shouldSay("Cara");
    new CallPage(on).remotePicture().shouldBeVisible();
    call.hangUp().click();
    assertThat(desk.client().events).containsExactly(new Event.Calls.HangUpPressed());
    Fx.run(() -> desk.client().state.set(People.signedIn()));
    Waiting.until("it is gone", Duration.ofSeconds(10), () -> !little.isShowing());
  }

  private Stage little() {
    return Fx.call(() ->
        Stream.of(Window.getWindows().toArray(Window[]::new))
            .filter(w -> w instanceof Stage s && s.isAlwaysOnTop())
            .map(Stage.class::cast)
            .findFirst()
            .orElseThrow());
  }

  /** Keys go to a window that has the focus; here two have it, so to this one alone. */
  private static void key(Stage window, EventType<KeyEvent> type, KeyCode code) {
    Fx.run(() ->
        javafx.event.Event.fireEvent(
            window.getScene().getRoot(),
            new KeyEvent(type, "", "", code, false, false, false, false)));
  }

  @Test
  void theLittleWindowTellsHowTheCallStandsAndTakesItsKeys() {
    press(KeyCode.P);
    Stage little = little();
    LittleWindowPage on = new LittleWindowPage(new WindowUnderTest(little));
    on.blur().shouldSay("Blurred on your side");
    // What is said there is written in the light colours of a call's dark ground.
    Region ground = (Region) little.getScene().getRoot();
    assertThat(Fx.call(ground::getBackground)).isNotNull();
    on.link().shouldBeGone();
    on.muted().shouldBeGone();
    key(little, KeyEvent.KEY_PRESSED, KeyCode.S);
    assertThat(desk.client().controls.isShieldOn()).isFalse();
    on.blur().shouldSay("Blurred");
    key(little, KeyEvent.KEY_PRESSED, KeyCode.B);
    assertThat(desk.client().events).containsExactly(new Event.Calls.ClarityPressed(Clarity.CLEAR));

    key(little, KeyEvent.KEY_PRESSED, KeyCode.M);
    on.muted().shouldSay("You are muted");
    key(little, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
    assertThat(desk.client().controls.isMicrophoneOn()).isTrue();
    on.muted().shouldSay("You are heard while you hold Space.");
    key(little, KeyEvent.KEY_RELEASED, KeyCode.SPACE);
    assertThat(desk.client().controls.isMicrophoneOn()).isFalse();

    key(little, KeyEvent.KEY_PRESSED, KeyCode.H); // belongs to the large window
    page.localPicture().shouldBeVisible();
    CallState call = People.talking(CARA, MediaLink.INTERRUPTED, true, People.NOW.plusSeconds(115));
    Fx.run(() -> desk.client().state.set(People.calling(People.signedIn(), call)));
    on.link().shouldSay("Reconnecting…");
    Fx.run(() ->
        javafx.event.Event.fireEvent(
            little.getScene().getRoot(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false)));
    assertThat(desk.client().events).last().isEqualTo(new Event.Calls.HangUpPressed());
    Waiting.pulses(little.getScene(), 10);
    Snapshots.write(
        Snapshots.of(little.getScene()), Path.of("target", "calls", "little-interrupted.png"));
    Fx.run(() -> desk.client().controls.remote.set(null));
    Waiting.pulses(little.getScene(), 2);
    Snapshots.write(
        Snapshots.of(little.getScene()), Path.of("target", "calls", "little-no-picture.png"));
    key(little, KeyEvent.KEY_PRESSED, KeyCode.ESCAPE);
    Waiting.until("it is gone", Duration.ofSeconds(10), () -> !little.isShowing());
  }

  @Test
  void whatIsAskedInTheLittleWindowIsAskedInTheLargeOne() {
    Stage large = (Stage) Fx.call(() -> desk.window().scene().getWindow());
    press(KeyCode.P);
    Stage little = little();
    Fx.run(() -> large.setIconified(true));
    var menu = new LittleWindowPage(new WindowUnderTest(little)).menu();
    Waiting.pulses(little.getScene(), 2);
    Snapshots.write(Snapshots.of(little.getScene()), Path.of("target", "calls", "little-menu.png"));
    menu.report();
    Waiting.until("it is gone", Duration.ofSeconds(10), () -> !little.isShowing());
    assertThat(Fx.call(large::isIconified)).isFalse();
    Waiting.until("the large one has the keys", Duration.ofSeconds(10), large::isFocused);
    press(KeyCode.P);
    new LittleWindowPage(new WindowUnderTest(little())).menu().block();
    press(KeyCode.P);
    Stage third = little();
    new LittleWindowPage(new WindowUnderTest(third)).menu();
    Fx.run(() -> desk.client().state.set(People.signedIn())); // the other hangs up
    Waiting.until("it is gone", Duration.ofSeconds(10), () -> !third.isShowing());
    Person cara = new Person(3, "Cara");
    assertThat(desk.client().events)
        .containsExactly(new OfSafety.ReportAsked(cara), new OfSafety.BlockAsked(cara));
  }

  @Test
  void whoGoesBackToTheLargeWindowSeesIt() {
    Stage large = (Stage) Fx.call(() -> desk.window().scene().getWindow());
    List<Consumer<Stage>> ways =
        List.of(
            little -> new LittleWindowPage(new WindowUnderTest(little)).back().click(),
            little -> key(little, KeyEvent.KEY_PRESSED, KeyCode.P),
            little -> key(little, KeyEvent.KEY_PRESSED, KeyCode.ESCAPE),
            little ->
                Fx.run(() ->
                    little.fireEvent(new WindowEvent(little, WindowEvent.WINDOW_CLOSE_REQUEST))));
    for (Consumer<Stage> way : ways) {
      press(KeyCode.P);
      Stage little = little();
      Fx.run(() -> large.setIconified(true));
      way.accept(little);
      Waiting.until("it is gone", Duration.ofSeconds(10), () -> !little.isShowing());
      assertThat(Fx.call(large::isIconified)).isFalse();
      Waiting.until("the large one has the keys", Duration.ofSeconds(10), large::isFocused);
    }
    press(KeyCode.P);
    Stage last = little();
    Fx.run(large::hide); // into the tray
    new LittleWindowPage(new WindowUnderTest(last)).back().click();
    Waiting.until("the large one is there", Duration.ofSeconds(10), large::isShowing);
  }

  @Test
  void theLargeWindowStaysPutAwayWhenTheCallEnds() {
    Stage large = (Stage) Fx.call(() -> desk.window().scene().getWindow());
    press(KeyCode.P);
    Stage little = little();
    Fx.run(() -> {
      large.setIconified(true);
      desk.client().state.set(People.signedIn());
    });
    Waiting.until("it is gone", Duration.ofSeconds(10), () -> !little.isShowing());
    assertThat(Fx.call(large::isIconified)).isTrue();
  }

  @Test
  void fullScreenAndTheKeys() {
    press(KeyCode.F);
    Stage stage = (Stage) Fx.call(() -> desk.window().scene().getWindow());
    assertThat(Fx.call(stage::isFullScreen)).isTrue();
    press(KeyCode.F);
    assertThat(Fx.call(stage::isFullScreen)).isFalse();
    page.beside().more().click();
    page.beside().openKeys().click();
    page.beside().keys().shouldBeVisible();
    page.beside().morePanel().shouldBeGone();
    press(KeyCode.ESCAPE);
    page.beside().keys().shouldBeGone();
    assertThat(desk.client().events).isEmpty();
  }
}
