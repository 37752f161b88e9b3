package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.History;
import org.duet.app.state.PastCall;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.Trouble;
import org.duet.app.testing.CallsPage;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.MatchesPage;
import org.duet.app.testing.People;
import org.duet.app.testing.SideBarPage;
import org.duet.app.testing.Stories;
import org.duet.model.call.EndReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls that are over, with a client that does only what the test says. */
class CallsUiTest extends UiTest {
  private static final Person BEN = new Person(2, "Ben");
  private static final Event WRITES_BEN = new SocialEvent.Went(new Place.Chat(42));

  /** Ben's missed call, the talk with him, and Cara who did not answer. */
  private static final UUID MISSED = new UUID(9, 1);

  private static final UUID TALK = new UUID(9, 2);
  private static final UUID NO_ANSWER = new UUID(9, 5);
  private static final UUID ELIF = new UUID(9, 4);
  private static final UUID DAVID = new UUID(9, 7);

  private Desk desk;
  private CallsPage page;

  @BeforeEach
  void openCalls() {
    desk = open(0);
    page = new CallsPage(desk.window());
    show(here(Stories.allCalls(People.signedIn())));
  }

  private static SignedIn here(SignedIn s) {
    return People.at(s, new Place.Calls());
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  private List<Event> events() {
    return desk.client().events;
  }

  private void press(KeyCode... keys) {
    desk.window().bringForward();
    for (KeyCode key : keys) {
      desk.window().keyboard().press(key);
    }
  }

  private static String breaking(String words) {
    return words.replace('~', '\u00a0');
  }

  @Test
  void theyStandNewestFirstUnderTheirDays() {
    page.row(MISSED).root().shouldBeVisible();
    assertThat(page.calls()).startsWith(MISSED, NO_ANSWER, ELIF, TALK);
    page.row(MISSED).day().shouldSay("Today");
    page.row(NO_ANSWER).day().shouldBeGone();
    page.row(TALK).day().shouldSay("Yesterday");
  }

  @Test
  void eachSaysWhoCalledAndWhatBecameOfIt() {
    page.row(MISSED).story().shouldSay("Missed call");
    page.row(NO_ANSWER).story().shouldSay("You called · No answer");
    page.row(ELIF).story().shouldSay(breaking("Called you · Talked for 3~min, time was up"));
    page.row(TALK).story().shouldSay(breaking("You called · Talked for 1~h~14~min"));
  }

  @Test
  void onlyTheMissedOnesAreShownWhereThatIsChosen() {
    page.filter("missed").click();
    page.row(TALK).root().shouldBeGone();
    assertThat(page.calls()).containsExactly(MISSED);
    page.filter("all").click();
    page.row(TALK).root().shouldBeVisible();
  }

  @Test
  void whoMissedNoneIsToldSo() {
    History talk = History.UNKNOWN.told(List.of(Stories.talk(42)), new History.Count(1, 1));
    show(here(Stories.with(People.signedIn(List.of(People.ben())), 42, talk)));
    page.filter("missed").click();
    page.noneMissed().shouldBeVisible();
  }

  @Test
  void oneCallsBackWritesAndReports() {
    page.row(MISSED).call().click();
    page.row(MISSED).write();
    page.row(MISSED).menu().report();
    page.row(MISSED).menu().block();
    assertThat(events())
        .containsExactly(
            new Event.Calls.CallPressed(42),
            WRITES_BEN,
            new SocialEvent.OfSafety.ReportAsked(BEN),
            new SocialEvent.OfSafety.BlockAsked(BEN));
  }

  @Test
  void whoMayNotBeCalledHasNoButtonForIt() {
    show(here(Stories.with(People.signedIn(), 44, davids())));
    page.row(DAVID).story().shouldBeVisible();
    assertThat(page.row(DAVID).call().count()).isZero();
  }

  private static History davids() {
    PastCall call = Stories.call(7, 44, true, EndReason.LOST, 5, Duration.ofMinutes(2));
    return History.UNKNOWN.told(List.of(call), new History.Count(1, 1));
  }

  @Test
  void everythingIsDoneByKeysToo() {
    page.row(MISSED).day().click(); // into the list, onto what does nothing
    press(KeyCode.HOME, KeyCode.DOWN, KeyCode.C);
    press(KeyCode.UP, KeyCode.ENTER, KeyCode.C);
    assertThat(events())
        .containsExactly(
            new Event.Calls.CallPressed(43), WRITES_BEN, new Event.Calls.CallPressed(42));
  }

  @Test
  void whatIsChosenStaysSoWhenANewCallComesInAbove() {
    page.row(MISSED).day().click();
    press(KeyCode.HOME, KeyCode.DOWN);
    SignedIn before = here(Stories.allCalls(People.signedIn()));
    History ben =
        before
            .social()
            .history(42)
            .heard(Stories.call(90, 42, false, EndReason.MISSED, 0, Duration.ZERO));
    show(Stories.with(before, 42, ben));
    page.row(new UUID(9, 90)).story().shouldSay("Missed call");
    press(KeyCode.C);
    assertThat(events()).containsExactly(new Event.Calls.CallPressed(43));
  }

  @Test
  void atMidnightTodayBecomesYesterday() {
    page.row(MISSED).day().shouldSay("Today");
    desk.client()
        .setNow(
            ZonedDateTime.ofInstant(People.NOW, ZoneId.systemDefault())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
    page.row(MISSED).day().shouldSay("Yesterday");
  }

  @Test
  void aLongListIsVirtualAndItsEndAsksForMore() {
    show(here(Stories.manyCalls(People.signedIn(People.many(1000)))));
    page.list().shouldBeVisible();
    int rows = Fx.call(() -> desk.window().scene().getRoot().lookupAll(".past-line").size());
    assertThat(rows).isLessThan(30);
    page.reveal(new UUID(9, 100)).time().shouldBeVisible();
    History one = History.UNKNOWN.told(List.of(Stories.talk(100)), new History.Count(1, 1));
    show(here(Stories.with(People.signedIn(People.many(1000)), 100, one)));
    page.more().shouldSay("Show calls with 999 more people");
    page.more().click();
    assertThat(events()).containsExactly(new Circle.CallsWanted());
  }

  @Test
  void whatDidNotComeIsAskedForAgain() {
    SignedIn in = here(Stories.allCalls(People.signedIn()));
    History failed =
        in.social()
            .history(45)
            .with(new History.Asked.Failed(new Trouble(Trouble.Kind.UNREACHABLE, "")));
    show(Stories.with(in, 45, failed));
    page.row(MISSED).root().shouldBeVisible();
    page.lacking().shouldBeVisible();
    page.retry().click();
    assertThat(events()).containsExactly(new Circle.CallsRetried());
  }

  @Test
  void withoutAConnectionWhatIsKnownStaysAndNobodyIsCalled() {
    show(
        People.with(
            here(Stories.allCalls(People.signedIn())), new Connection.Offline(), People.some()));
    page.lacking().shouldSay("No connection right now. These are the calls this device knows of.");
    page.row(MISSED).call().shouldBeEnabled(false);
    show(People.with(here(People.signedIn()), new Connection.Offline(), People.some()));
    page.offline().shouldBeVisible();
  }

  @Test
  void whoHadNoCallsIsToldSo() {
    show(here(People.signedIn(List.of())));
    page.empty().shouldBeVisible();
  }

  @Test
  void itIsOnePressAndOneKeyAway() {
    show(Stories.calls(People.signedIn()));
    new DashboardPage(desk.window()).allCalls().click();
    new SideBarPage(desk.window()).calls().click();
    press();
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.DIGIT6);
    Event there = new SocialEvent.Went(new Place.Calls());
    assertThat(events()).containsExactly(there, there, there);
  }

  @Test
  void theListOfMatchesSaysHowOftenTheyTalked() {
    show(People.at(Stories.calls(People.signedIn()), new Place.Matches()));
    new MatchesPage(desk.window()).row(42).talks().shouldSay("12 calls together");
    History untold = History.UNKNOWN.told(List.of(), new History.Count(9, null));
    show(People.at(Stories.with(People.signedIn(), 42, untold), new Place.Matches()));
    new MatchesPage(desk.window()).row(42).talks().shouldSay("9 calls");
  }
}
