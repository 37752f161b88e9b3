package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.SignInPage;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.Test;

class SignInUiTest extends UiTest {
  /** The least that a window can be high. */
  private static final double LOW = 600;

  @Test
  void signsInWithTheButton() {
    Desk desk = open(0);
    new SignInPage(desk.window()).signIn("http://127.0.0.1:9000/", " ann@example.org ", "secret 1");
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Account.SignInPressed(
                "http://127.0.0.1:9000", "ann@example.org", "secret 1"));
  }

  @Test
  void signsInWithEnter() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    page.email().fill("ann@example.org");
    page.password().fill("secret 1");
    desk.window().keyboard().press(KeyCode.ENTER);
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Account.SignInPressed(
                "http://127.0.0.1:8377", "ann@example.org", "secret 1"));
  }

  @Test
  void whoMadeAnAccountAndLeftIsAskedToSignIn() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    page.switchOver().click();
    page.email().fill("ann@example.org");
    page.password().fill("secret 1");
    Fx.run(() -> desk.client().state.set(People.signedIn()));
    page.email().shouldBeGone();
    Fx.run(() -> desk.client().state.set(People.signedOut()));
    page.email().shouldHaveFocus();
    desk.window().label(desk.client().messages.text("signin.title")).shouldBeVisible();
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsTheRest() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    page.email().fill("ann");
    page.submit().click();
    desk.window().label("An e-mail address looks like ann@example.org.").shouldBeVisible();
    desk.window().label("Enter your password.").shouldBeVisible();
    assertThat(page.email().text()).isEqualTo("ann");
    assertThat(desk.client().events).isEmpty();
  }

  @Test
  void theKeyboardGoesToTheFirstFieldThatIsWrong() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    page.password().fill("secret 1");
    desk.window().keyboard().press(KeyCode.ENTER);
    page.email().shouldHaveFocus();
    page.email().fill("ann@example.org");
    page.password().fill("");
    page.submit().click();
    page.password().shouldHaveFocus();
    page.password().fill("secret 1");
    Fx.run(() -> desk.client().state.set(new AppState.SigningIn("ann@example.org")));
    var taken = new Trouble(Trouble.Kind.REFUSED, "");
    Fx.run(() ->
        desk.client()
            .state
            .set(new AppState.SignedOut(taken, Map.of("email", "There is such an account."))));
    page.email().shouldHaveFocus();
  }

  @Test
  void saysInWordsWhyItDidNotWork() {
    Desk desk = open(0);
    Fx.run(() ->
        desk.client()
            .state
            .set(new AppState.SignedOut(new Trouble(Trouble.Kind.WRONG_CREDENTIALS, ""))));
    new SignInPage(desk.window()).trouble().shouldSay("E-mail or password is not right.");
  }

  @Test
  void staysSignedInOnlyWhereAsked() {
    Desk desk = open(0);
    Fx.run(() -> desk.client().keeping.set(Credentials.Place.SYSTEM_STORE));
    SignInPage page = new SignInPage(desk.window());
    page.keep().click();
    page.signIn("http://127.0.0.1:9000", "ann@example.org", "secret 1");
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Account.SignInPressed(
                "http://127.0.0.1:9000", "ann@example.org", "secret 1", true));
  }

  @Test
  void saysWhereItIsKeptWhereTheSystemHasNoStore() {
    Desk desk = open(0);
    Fx.run(() -> desk.client().keeping.set(Credentials.Place.OWN_FILE));
    desk.window().label(desk.client().messages.text("signin.keep-file")).shouldBeVisible();
  }

  @Test
  void allThatIsOfferedIsSeenInALowWindow() {
    Desk desk = open(0);
    Fx.run(() -> {
      desk.window().scene().getWindow().setWidth(900);
      desk.window().scene().getWindow().setHeight(LOW);
      desk.client().keeping.set(Credentials.Place.OWN_FILE);
    });
    isSeen(desk, "signin.practice-note");
    SignInPage page = new SignInPage(desk.window());
    page.switchOver().click();
    page.password().fill("lantern");
    page.rule().shouldBeVisible();
    isSeen(desk, "signin.practice-note");
  }

  @Test
  void whatStandsBelowEndsWhereTheFieldsDo() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    Node field = page.password().visible();
    Node words = page.switchOver().visible().lookup(".text");
    assertThat(Fx.call(() -> right(words))).isCloseTo(Fx.call(() -> right(field)), within(2.0));
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static void isSeen(Desk desk, String key) {
    Node note = desk.window().label(desk.client().messages.text(key)).visible();
    Waiting.until(
        "all of it",
        Duration.ofSeconds(20),
        () ->
            Fx.call(() -> {
              Bounds room = note.localToScene(note.getLayoutBounds());
              boolean whole = room.getHeight() >= note.prefHeight(room.getWidth()) - 1;
              return whole && room.getMaxY() <= LOW;
            }));
  }

  @Test
  void canBeWalkedThroughWithTheKeyboard() {
    Desk desk = open(0);
    desk.window().bringForward();
    SignInPage page = new SignInPage(desk.window());
    page.email().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.TAB);
    page.password().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.TAB);
    page.submit().shouldHaveFocus();
  }

  private static void isAsked(Desk desk) {
    Fx.run(() -> desk.client().state.set(new AppState.SigningIn("ann@example.org")));
  }

  @Test
  void theWayToThePracticeSaysSoItselfAndCanBeGivenUp() {
    Desk desk = open(0);
    desk.window().bringForward();
    SignInPage page = new SignInPage(desk.window());
    page.practice().click();
    Fx.run(() -> desk.client().opening.set(true));
    page.practice().shouldSay("Opening the practice…");
    page.cancelPractice().shouldBeVisible();
    isAsked(desk);
    page.cancelPractice().shouldBeVisible();
    page.cancel().shouldBeGone();
    page.submit().shouldSay("Sign in");
    page.submit().shouldBeEnabled(false);
    page.cancelPractice().click();
    assertThat(desk.client().practised.get()).isFalse();
    Fx.run(() -> desk.client().practised.set(true));
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(desk.client().practised.get()).isFalse();
    assertThat(desk.client().events).isEmpty();
    Fx.run(() -> {
      desk.client().state.set(new AppState.SignedOut(null));
      desk.client().opening.set(false);
    });
    page.cancelPractice().shouldBeGone();
    page.practice().shouldBeEnabled(true);
  }

  @Test
  void aPracticeThatDoesNotOpenSaysSoAtItsDoorAndCanBeOpenedAgain() {
    Desk desk = open(0);
    Fx.run(() -> {
      desk.window().scene().getWindow().setWidth(900);
      desk.window().scene().getWindow().setHeight(LOW);
      desk.client().practiceFailed.set(true);
    });
    isSeen(desk, "signin.practice-failed");
    SignInPage page = new SignInPage(desk.window());
    page.practiceTrouble().shouldBeVisible();
    page.practice().click();
    assertThat(desk.client().practised.get()).isTrue();
    Fx.run(() -> desk.client().practiceFailed.set(false));
    page.practiceTrouble().shouldBeGone();
    isSeen(desk, "signin.practice-note");
  }

  @Test
  void aWaitThatLastsIsShownAndCanBeGivenUp() {
    Desk desk = open(0);
    SignInPage page = new SignInPage(desk.window());
    page.email().fill("ann@example.org");
    page.password().fill("secret 1");
    isAsked(desk);
    page.submit().shouldSay("Signing in…");
    page.cancel().click();
    assertThat(desk.client().events).containsExactly(new Event.Account.SignOutPressed());
    Fx.run(() -> desk.client().state.set(new AppState.SignedOut(null)));
    page.cancel().shouldBeGone();
    page.submit().shouldSay("Sign in");
    assertThat(page.password().text()).isEqualTo("secret 1");
  }

  @Test
  void escapeGivesUpToo() {
    Desk desk = open(0);
    desk.window().bringForward();
    SignInPage page = new SignInPage(desk.window());
    page.email().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(desk.client().events).isEmpty();
    isAsked(desk);
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(desk.client().events).containsExactly(new Event.Account.SignOutPressed());
  }
}
