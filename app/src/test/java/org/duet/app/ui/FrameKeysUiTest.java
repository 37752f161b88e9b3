package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.duet.app.matches.MatchesView;
import org.duet.app.settings.SettingsView;
import org.duet.app.shell.KeysSheet;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Undoable;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Keyboard;
import org.duet.app.testing.People;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keys do wherever the side bar is. */
class FrameKeysUiTest extends UiTest {
  private static final PendingCall CARA = People.pending(43, "Cara", false, 3);

  private Desk desk;

  @BeforeEach
  void openWindow() {
    desk = open(0);
    show(People.signedIn());
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  private Keyboard keyboard() {
    return desk.window().keyboard();
  }

  private List<Event> events() {
    return desk.client().events;
  }

  @Test
  void somebodyIsFoundFromAnywhere() {
    show(People.at(People.signedIn(), new Place.Matches())); // where the key leads
    keyboard().press(KeyCode.SHORTCUT, KeyCode.F);
    assertThat(events()).containsExactly(new SocialEvent.Went(new Place.Matches()));
    desk.window().id(MatchesView.SEARCH).shouldHaveFocus();
  }

  @Test
  void whatCanBeTakenBackIs() {
    keyboard().press(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(events()).isEmpty();
    var leaving = List.<Undoable>of(new Undoable.Passed(7, 43, "Cara", false));
    show(People.with(People.signedIn(), People.signedIn().social().withLeaving(leaving)));
    keyboard().press(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(events()).containsExactly(new SocialEvent.Circle.UndoPressed(7));
  }

  @Test
  void theSettingsAreOneKeyAway() {
    keyboard().press(KeyCode.SHORTCUT, KeyCode.COMMA);
    assertThat(events()).containsExactly(new SocialEvent.Went(new Place.Settings()));
  }

  @Test
  void theOneCallThatWaitsIsAnsweredOrDeclined() {
    show(People.ringing(People.signedIn(), CARA));
    keyboard().press(KeyCode.A); // a letter alone shows nobody to anybody
    assertThat(events()).isEmpty();
    keyboard().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
    keyboard().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
    assertThat(events())
        .containsExactly(
            new Event.Calls.AnswerPressed(CARA.sessionId()),
            new Event.Calls.DeclinePressed(CARA.sessionId()));
  }

  @Test
  void ofSeveralCallsNoneIsMeant() {
    show(People.ringing(People.signedIn(), CARA, People.pending(42, "Ben", true, 5)));
    keyboard().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
    assertThat(events()).isEmpty();
  }

  @Test
  void theProgramIsQuit() {
    keyboard().press(KeyCode.SHORTCUT, KeyCode.Q);
    assertThat(Fx.call(() -> desk.client().quit.get())).isTrue();
  }

  @Test
  void allKeysAreListedAndNothingIsReachedBeneath() {
    keyboard().press(KeyCode.F1);
    desk.window().id(KeysSheet.ID).label("Find a match").shouldBeVisible();
    assertThat(Fx.call(() -> desk.window().scene().lookup("#" + KeysSheet.ID).getAccessibleText()))
        .isEqualTo("Keyboard shortcuts");
    keyboard().press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertThat(events()).isEmpty();
    keyboard().press(KeyCode.ESCAPE);
    desk.window().id(KeysSheet.CLOSE).shouldBeGone();
    keyboard().press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertThat(events()).hasSize(1);
  }

  @Test
  void theListIsInTheSettingsToo() {
    show(People.at(People.signedIn(), new Place.Settings()));
    Fx.run(() -> desk.client().press(SettingsView.KEYS));
    desk.window().id(KeysSheet.CLOSE).click();
    desk.window().id(KeysSheet.CLOSE).shouldBeGone();
  }

  @Test
  void whoIsNotInHasNoneOfThem() {
    show(People.signedOut());
    keyboard().press(KeyCode.SHORTCUT, KeyCode.COMMA);
    keyboard().press(KeyCode.F1);
    assertThat(events()).isEmpty();
    desk.window().id(KeysSheet.CLOSE).shouldBeGone();
  }
}
