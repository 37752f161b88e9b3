package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.text.Text;
import org.duet.app.dashboard.DashboardView;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Locator;
import org.duet.app.testing.People;
import org.duet.app.testing.Stories;
import org.duet.app.testing.Waiting;
import org.duet.model.call.PendingCall;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardUiTest extends UiTest {
  private static final PendingCall BEN = People.pending(42, "Ben", true, 5);

  private Desk desk;
  private DashboardPage page;

  @BeforeEach
  void openDashboard() {
    desk = open(0);
    page = new DashboardPage(desk.window());
    show(People.signedIn());
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  @Test
  void whoIsShownCanBeBlockedOrReported() {
    show(Stories.unread(People.online(People.signedIn(), 2L)));
    page.online(42).menu().report();
    assertThat(desk.client().events)
        .contains(new SocialEvent.OfSafety.ReportAsked(new Person(2, "Ben")));
    show(People.ringing(People.signedIn(), People.pending(43, "Cara", false, 3)));
    page.pendingCalls().card(43).menu().block();
    assertThat(desk.client().events)
        .contains(new SocialEvent.OfSafety.BlockAsked(new Person(3, "Cara")));
  }

  @Test
  void cardSaysWhoCallsAndForHowLong() {
    show(People.ringing(People.signedIn(), BEN));
    var card = page.pendingCalls().card(42);
    card.name().shouldSay("Ben");
    card.kind().shouldSay("Repeat call");
    card.ringingFor().shouldSay("ringing for 5 s");
    page.pendingCalls().empty().shouldBeGone();
  }

  @Test
  void whatStandsBelowIsNotPushedDownWhileACardFades() {
    Node empty = page.pendingCalls().empty().visible();
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).answer().visible();
    boolean both =
        Fx.call(() -> {
          desk.client().state.set(People.signedIn());
          return empty.isVisible();
        });
    assertThat(both).as("the line and the fading card").isFalse();
    page.pendingCalls().empty().shouldBeVisible();
  }

  /** The least width that a window can have; two windows side by side often do. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void whatCanBeDoneAboutACallStandsInOneLineHoweverNarrowTheWindow(String language) {
    Locale words = Locale.of(language);
    Desk narrow = open(0, words);
    Fx.run(() -> narrow.client().state.set(People.ringing(People.signedIn(), BEN)));
    var card = new DashboardPage(narrow.window()).pendingCalls().card(42);
    Waiting.until(
        "one line",
        Duration.ofSeconds(10),
        () ->
            top(card.answer()) == top(card.decline()) && top(card.answer()) == top(card.dismiss()));
    card.dismiss().shouldBeVisible();
    String dismiss = new Messages(words).text("pending.dismiss");
    Button button = (Button) card.dismiss().visible();
    assertThat(Fx.call(button::getAccessibleText)).startsWith(dismiss);
    boolean iconAlone = Fx.call(() -> button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
    assertThat(iconAlone).isEqualTo(!words.equals(Locale.ENGLISH));
    if (iconAlone) {
      assertThat(Fx.call(() -> button.getTooltip().getText())).isEqualTo(dismiss);
    }
    Fx.run(() -> narrow.window().scene().getWindow().setWidth(900));
    card.dismiss().shouldSay(dismiss);
    Waiting.until(
        "with its words",
        Duration.ofSeconds(10),
        () -> Fx.call(() -> button.getContentDisplay() == ContentDisplay.LEFT));
  }

  private static double top(Locator button) {
    Node node = button.visible();
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()).getMinY());
  }

  @Test
  void ringingTimeGoesOn() {
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).ringingFor().shouldSay("ringing for 5 s");
    desk.client().setNow(People.NOW.plusSeconds(2));
    page.pendingCalls().card(42).ringingFor().shouldSay("ringing for 7 s");
  }

  @Test
  void aCallOfTodayIsOneOfYesterdayAfterMidnight() {
    show(Stories.allCalls(People.signedIn()));
    Locator call = desk.window().id(DashboardView.RECENT_ROW + new UUID(9, 1));
    Messages messages = new Messages(Locale.ENGLISH);
    String time = messages.time(People.NOW.minus(Duration.ofMinutes(25)));
    call.label("Missed call · Today, " + time).shouldBeVisible();
    desk.client().setNow(People.NOW.plus(Duration.ofDays(1)));
    call.label("Missed call · Yesterday, " + time).shouldBeVisible();
  }

  @Test
  void cardSaysWhyItIsGoneAndThenLeaves() {
    show(People.ringing(People.signedIn(), BEN));
    page.pendingCalls().card(42).answer().shouldBeVisible();
    AppState.SignedIn calm = People.signedIn();
    show(
        People.noticing(
            People.without(People.ringing(calm, BEN), BEN.sessionId()),
            new Notice.CallGone(1, BEN.sessionId(), 2, "Ben", RemovalReason.JOINED_ELSEWHERE)));
    page.pendingCalls().card(42).gone().shouldSay("Answered on another device");
    assertThat(page.pendingCalls().card(42).answer().count()).isZero();
    show(calm);
    page.pendingCalls().card(42).root().shouldBeGone();
    page.pendingCalls().empty().shouldBeVisible();
  }

  @Test
  void whileTheServerIsGoneNobodySaysThatNobodyCalls() {
    show(People.signedIn());
    page.pendingCalls().empty().shouldSay(desk.client().messages.text("pending.empty"));
    show(
        People.with(
            People.signedIn(), new Connection.Reconnecting(People.NOW.plusSeconds(9)), List.of()));
    page.pendingCalls().empty().shouldSay(desk.client().messages.text("pending.unheard"));
    show(People.signedIn());
    page.pendingCalls().empty().shouldSay(desk.client().messages.text("pending.empty"));
  }

  @Test
  void buttonsDoWhatTheySay() {
    show(People.ringing(People.signedIn(), BEN));
    var card = page.pendingCalls().card(42);
    card.decline().click();
    card.dismiss().click();
    card.answer().click();
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Calls.DeclinePressed(BEN.sessionId()),
            new Event.Calls.DismissPressed(BEN.sessionId()),
            new Event.Calls.AnswerPressed(BEN.sessionId()));
  }

  @Test
  void whoIsThereIsOnePressAway() {
    show(People.online(People.signedIn(), 2L));
    page.online(42).call().click();
    page.online(42).write().click();
    assertThat(desk.client().events)
        .containsExactly(new Event.Calls.CallPressed(42), new SocialEvent.Went(new Place.Chat(42)));
    assertThat(page.online(45).root().count()).isZero();
  }

  @Test
  void whoWroteIsNamedWithWhatTheyWrote() {
    show(Stories.unread(People.signedIn()));
    page.unread(42).root().shouldBeVisible();
    page.unread(42).write().click();
    assertThat(desk.client().events).containsExactly(new SocialEvent.Went(new Place.Chat(42)));
  }

  @Test
  void whatWaitsForADecisionSaysSo() {
    page.undecided(44).write().click();
    assertThat(desk.client().events).containsExactly(new SocialEvent.Went(new Place.Matches()));
  }

  @Test
  void whoHasNobodyYetIsShownTheWay() {
    show(People.signedIn(java.util.List.of()));
    page.meet().click();
    assertThat(desk.client().events).containsExactly(new SocialEvent.Went(new Place.Discover()));
  }

  @Test
  void twoWindowsKeepToThemselves() {
    Desk other = open(500);
    Fx.run(() -> other.client().state.set(People.ringing(People.signedIn(), BEN)));
    new DashboardPage(other.window()).pendingCalls().card(42).answer().click();
    show(People.online(People.signedIn(), 5L));
    page.online(45).call().click();
    assertThat(other.client().events)
        .containsExactly(new Event.Calls.AnswerPressed(BEN.sessionId()));
    assertThat(desk.client().events).containsExactly(new Event.Calls.CallPressed(45));
  }

  @Test
  void connectionCountsDown() {
    show(
        People.with(
            People.signedIn(),
            new Connection.Reconnecting(People.NOW.plusSeconds(12)),
            People.some()));
    page.connection().shouldSay("Reconnecting in 12 s");
    desk.client().setNow(People.NOW.plusSeconds(3));
    page.connection().shouldSay("Reconnecting in 9 s");
  }

  @Test
  void howOldWhatIsShownIsStandsWhollyInTheSideBar() {
    // The age is not torn apart where the line is broken.
    String told = "Reconnecting…\u00a0· 59\u00a0min\u00a0old";
    Fx.run(() -> {
      desk.window().scene().getWindow().setWidth(940);
      desk.client().asOf.set(People.NOW.minusSeconds(59 * 60));
    });
    show(People.with(People.signedIn(), new Connection.Reconnecting(People.NOW), List.of()));
    page.connection().shouldSay(told);
    Waiting.until(
        "nothing of it is cut",
        Duration.ofSeconds(5),
        () ->
            Fx.call(() ->
                page.connection().visible().lookup(".text") instanceof Text drawn
                    && drawn.getText().equals(told)));
  }
}
