package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Locator;
import org.duet.app.testing.People;
import org.duet.app.testing.Waiting;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ring never takes the keyboard, and no key meant for something else answers. */
class RingMannersTest extends UiTest {
  private static final PendingCall BEN = People.pending(42, "Ben", true, 5);
  private static final PendingCall CARA = People.pending(43, "Cara", false, 1);

  private Desk desk;
  private DashboardPage page;

  @BeforeEach
  void openDashboard() {
    desk = open(0);
    page = new DashboardPage(desk.window());
    show(People.signedIn());
    page.root().shouldBeVisible();
    desk.window().bringForward();
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  @Test
  void textKeepsComingWhileItRings() {
    TextField field = somewhereToType();
    Locator input = desk.window().id("typing");
    input.click();
    desk.window().keyboard().type("dear ");
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).answer().shouldBeVisible();
    desk.window().keyboard().type("ben ");
    desk.window().keyboard().press(KeyCode.ENTER);
    desk.window().keyboard().press(KeyCode.SPACE);
    input.shouldSay("dear ben  ");
    assertThat(Fx.call(field::isFocused)).isTrue();
    assertThat(desk.client().events).isEmpty();
  }

  /** No screen of this step has a text field beside the panel; those to come will. */
  private TextField somewhereToType() {
    return Fx.call(() -> {
      TextField field = new TextField();
      field.setId("typing");
      StackPane dashboard = (StackPane) desk.window().scene().lookup("#dashboard");
      StackPane.setAlignment(field, Pos.BOTTOM_CENTER);
      dashboard.getChildren().add(field);
      return field;
    });
  }

  @Test
  void keysPressedWithNothingFocusedAnswerNothing() {
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).answer().shouldBeVisible();
    desk.window().keyboard().press(KeyCode.ENTER);
    desk.window().keyboard().press(KeyCode.SPACE);
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(desk.client().events).isEmpty();
  }

  @Test
  void afterSigningInNothingThatActsHasTheFocus() {
    page.root().shouldHaveFocus();
  }

  @Test
  void noButtonIsADefaultOrCancelButton() {
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).answer().shouldBeVisible();
    List<Node> buttons =
        Fx.call(() -> List.copyOf(desk.window().scene().getRoot().lookupAll(".button")));
    assertThat(buttons)
        .isNotEmpty()
        .noneMatch(node -> node instanceof Button b && (b.isDefaultButton() || b.isCancelButton()));
  }

  @Test
  void newerRingDoesNotMoveTheFocus() {
    show(People.ringing(People.signedIn(), BEN));
    focus(page.pendingCalls().card(42).decline());
    show(People.ringing(People.signedIn(), BEN, CARA));
    page.pendingCalls().card(43).answer().shouldBeVisible();
    page.pendingCalls().card(42).decline().shouldHaveFocus();
    assertThat(page.pendingCalls().matches()).containsExactly(43L, 42L);
  }

  @Test
  void keyForACardThatLeftDoesNotAnswerTheNextOne() {
    show(People.ringing(People.signedIn(), BEN, CARA));
    focus(page.pendingCalls().card(43).decline());
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(43).root().shouldBeGone();
    desk.window().keyboard().press(KeyCode.SPACE);
    desk.window().keyboard().press(KeyCode.ENTER);
    Waiting.pulses(desk.window().scene(), 3);
    assertThat(desk.client().events).isEmpty();
  }

  private void focus(Locator button) {
    var node = button.visible();
    Fx.run(node::requestFocus);
    button.shouldHaveFocus();
  }

  @Test
  void answerIsReachedWithTheKeyboardAndThenASpaceAnswers() {
    show(People.ringing(People.signedIn(), BEN));
    Locator answer = page.pendingCalls().card(42).answer();
    answer.shouldBeVisible();
    desk.window().keyboard().press(KeyCode.TAB);
    answer.shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.SPACE);
    assertThat(desk.client().events)
        .containsExactly(new Event.Calls.AnswerPressed(BEN.sessionId()));
  }
}
