package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.duet.app.settings.SettingsView;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.Safety;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.state.Social;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Traits;
import org.duet.app.state.Undoable;
import org.duet.app.state.Update;
import org.duet.app.testing.BlockedPage;
import org.duet.app.testing.DiscoverPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.MatchesPage;
import org.duet.app.testing.People;
import org.duet.app.testing.SafetyPage;
import org.duet.app.testing.Selves;
import org.duet.app.testing.SettingsPage;
import org.duet.app.testing.SideBarPage;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Stories;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.PersonMenu;
import org.duet.model.people.Personality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The places beside the side bar, with a client that does only what the test says. */
class PlacesUiTest extends UiTest {
  private static final Person BEN = new Person(2, "Ben");

  private Desk desk;
  private SideBarPage side;

  @BeforeEach
  void openWindow() {
    desk = open(0);
    side = new SideBarPage(desk.window());
    show(People.signedIn());
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  private MatchesPage matches(AppState.SignedIn state) {
    show(People.at(state, new Place.Matches()));
    return new MatchesPage(desk.window());
  }

  private DiscoverPage discover(AppState.SignedIn state) {
    show(People.at(state, new Place.Discover()));
    return new DiscoverPage(desk.window());
  }

  private List<Event> events() {
    return desk.client().events;
  }

  @Test
  void howMuchWaitsIsInACircle() {
    show(Stories.unread(People.signedIn()));
    var badge = (Region) side.badge(side.matches()).visible();
    Waiting.pulses(desk.window().scene(), 2);
    assertThat(Fx.call(badge::getHeight)).isEqualTo(23).isEqualTo(Fx.call(badge::getWidth));
  }

  @Test
  void whoPractisesIsToldSoAndLeaves() {
    assertThat(side.signOut().text()).isEqualTo("Sign out");
    Fx.run(() -> desk.client().practising.set(true));
    side.practice().shouldBeVisible();
    assertThat(side.signOut().text()).isEqualTo("Leave practice");
    side.signOut().click();
    assertThat(events()).containsExactly(new Event.Account.SignOutPressed());
  }

  @Test
  void whoHasNothingToLoseIsOutAtOnce() {
    side.signOut().click();
    assertThat(events()).containsExactly(new Event.Account.SignOutPressed());
  }

  @Test
  void whoWouldLoseSomethingIsAskedFirst() {
    show(Stories.drafting(People.signedIn()));
    side.signOut().click();
    side.signOutAnyway().shouldBeVisible();
    assertThat(events()).isEmpty();
    side.signOutStay().click();
    side.signOutAnyway().shouldBeGone();
    assertThat(events()).isEmpty();
    side.signOut().click();
    side.signOutAnyway().click();
    assertThat(events()).containsExactly(new Event.Account.SignOutPressed());
  }

  @Test
  void everyPlaceIsOnePressAway() {
    side.discover().click();
    side.matches().click();
    side.profile().click();
    side.home().click();
    assertThat(events())
        .containsExactly(
            new SocialEvent.Went(new Place.Discover()),
            new SocialEvent.Went(new Place.Matches()),
            new SocialEvent.Went(new Place.Profile()),
            new SocialEvent.Went(new Place.Home()));
  }

  @Test
  void everyPlaceHasAKey() {
    side.home().shouldBeVisible();
    desk.window().bringForward();
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertThat(events()).containsExactly(new SocialEvent.Went(new Place.Matches()));
  }

  @Test
  void whatWaitsIsCounted() {
    show(Stories.unread(People.signedIn()));
    side.badge(side.matches()).shouldSay("3");
    side.badge(side.calls()).shouldBeGone();
  }

  @Test
  void missedCallsAreCountedUntilTheyAreLookedAt() {
    AppState.SignedIn in = Stories.notLooked(Stories.calls(People.signedIn()), Duration.ofHours(1));
    show(in);
    side.badge(side.calls()).shouldSay("1");
    assertThat(Fx.call(() -> side.calls().visible().getAccessibleText()))
        .isEqualTo("Calls, 1 missed");
    show(Update.update(in, new SocialEvent.Went(new Place.Calls())).state());
    side.badge(side.calls()).shouldBeGone();
  }

  @Test
  void whatIsAboutToHappenCanBeTakenBack() {
    AppState.SignedIn in = People.signedIn();
    Undoable passed = new Undoable.Passed(7, 43, "Cara", false);
    show(People.with(in, in.social().withLeaving(List.of(passed))));
    side.undoText().shouldSay("You passed on Cara.");
    side.undo().click();
    assertThat(events()).containsExactly(new SocialEvent.Circle.UndoPressed(7));
    show(in);
    side.undo().shouldBeGone();
  }

  @Test
  void aCandidateIsCalledOrPassed() {
    DiscoverPage page = discover(People.signedIn());
    page.card(43).name().shouldSay("Cara Lindqvist, 31");
    page.card(43).fit().shouldSay("A wonderful fit · 88%");
    page.card(43).call().click();
    page.card(43).pass().click();
    assertThat(events())
        .containsExactly(new Event.Calls.CallPressed(43), new SocialEvent.Circle.PassPressed(43));
  }

  @Test
  void howTwoAreIsSaidAsWellAsShown() {
    AppState.SignedIn in = People.signedIn();
    Social ann = in.social().with(in.social().self().with(Selves.ann()));
    DiscoverPage page = discover(People.with(in, ann));
    page.card(43).name().shouldSay("Cara Lindqvist, 31");
    page.card(43).traits().shouldBeGone();
    Traits told = Stories.traits(3, new Personality(4, 9, 8, 6, 2));
    discover(People.with(in, ann.with(told)));
    page.card(43).traits().shouldBeVisible();
    page.card(43)
        .trait("extroversion")
        .shouldSay("Company, from “Quiet evenings” to “Many people”: you 7, Cara 4 of 10");
    page.card(43)
        .trait("neuroticism")
        .shouldSay("Moods, from “Calm waters” to “High waves”: you 4, Cara 2 of 10");
    page.face(46).click();
    page.card(46).traits().shouldBeGone();
  }

  @Test
  void nobodyIsCalledNorLookedForOffline() {
    DiscoverPage page =
        discover(People.with(People.signedIn(), new Connection.Offline(), People.some()));
    page.card(43).call().shouldBeEnabled(false);
    page.find().shouldBeEnabled(false);
    page.trouble().shouldSay("You are offline. Looking for people waits for the connection.");
  }

  @Test
  void aMatchIsCalledOrWrittenTo() {
    MatchesPage page = matches(People.signedIn());
    page.row(42).call().click();
    page.row(42).write();
    assertThat(events())
        .containsExactly(new Event.Calls.CallPressed(42), new SocialEvent.Went(new Place.Chat(42)));
  }

  @Test
  void afterAFirstCallTheQuestionWaitsInTheList() {
    MatchesPage page = matches(People.signedIn());
    page.row(44).like().click();
    page.row(44).pass().click();
    assertThat(events())
        .containsExactly(
            new SocialEvent.Circle.LikePressed(44), new SocialEvent.Circle.PassPressed(44));
  }

  @Test
  void aMatchIsFoundByName() {
    MatchesPage page = matches(People.signedIn(People.many(1000)));
    page.search().fill("Person 777");
    page.row(877).call().shouldBeVisible();
    assertThat(page.matches()).containsExactly(877L);
    page.search().fill("Nobody");
    page.noneFound().shouldBeVisible();
  }

  @Test
  void theListIsOrderedAsOneLikes() {
    MatchesPage page = matches(People.signedIn());
    page.order("name").click();
    assertThat(page.matches()).containsExactly(42L, 44L, 45L);
    page.order("fit").click();
    assertThat(page.matches()).containsExactly(42L, 44L, 45L);
  }

  @Test
  void aLongListIsVirtual() {
    matches(People.signedIn(People.many(1000))).row(1099).call().shouldBeVisible();
    int rows = Fx.call(() -> desk.window().scene().getRoot().lookupAll(".match-row").size());
    assertThat(rows).isLessThan(30);
  }

  @Test
  void whoIsFarDownALongListIsReached() {
    MatchesPage page = matches(People.signedIn(People.many(1000)));
    page.row(101).root().shouldBeGone();
    page.reveal(101).call().click();
    assertThat(events()).containsExactly(new Event.Calls.CallPressed(101));
    page.reveal(1099).name().shouldSay("Person 999, 59");
    page.reveal(600).name().shouldSay("Person 500, 40");
  }

  @Test
  void whatCanBeDoneAboutSomebodyIsInTheirMenu() {
    MatchesPage page = matches(People.signedIn());
    page.row(42).menu().unmatch();
    page.row(42).menu().block();
    page.row(42).menu().report();
    assertThat(events())
        .containsExactly(
            new SocialEvent.Circle.UnmatchPressed(42),
            new SocialEvent.OfSafety.BlockAsked(BEN),
            new SocialEvent.OfSafety.ReportAsked(BEN));
  }

  @Test
  void soItIsOfWhoIsInTheRowOfFaces() {
    DiscoverPage page = discover(People.signedIn());
    Person farid = farid();
    page.menuOfFace(46).report();
    page.menuOfFace(46).block();
    assertThat(events())
        .containsExactly(
            new SocialEvent.OfSafety.ReportAsked(farid),
            new SocialEvent.OfSafety.BlockAsked(farid));
  }

  @Test
  void theMenuOfAFaceIsOneStepOfTheKeyboardAway() {
    DiscoverPage page = discover(People.signedIn());
    var face = page.face(46).visible();
    desk.window().bringForward();
    Fx.run(face::requestFocus);
    desk.window().keyboard().press(KeyCode.TAB);
    var menu = (PersonMenu) Fx.call(() -> desk.window().scene().getFocusOwner());
    assertThat(menu.getAccessibleText()).isEqualTo("More about " + farid().name());
    Waiting.pulses(desk.window().scene(), 2);
    Snapshots.write(
        Snapshots.of(desk.window().scene()), Path.of("target", "places", "face-menu.png"));
    desk.window().keyboard().press(KeyCode.SPACE);
    desk.window().popup().id(PersonMenu.BLOCK).shouldBeVisible();
  }

  private static Person farid() {
    return People.some().stream()
        .filter(match -> match.id() == 46)
        .map(match -> new Person(match.matchedUserId(), match.matchedUserName()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aQuestionLiesOverEverythingAndEscapeClosesIt() {
    AppState.SignedIn in = People.signedIn();
    show(People.with(in, in.social().with(Safety.NONE.with(new Sheet.Block(BEN)))));
    new SafetyPage(desk.window()).title().shouldSay("Block Ben?");
    side.home().shouldBeEnabled(false);
    desk.window().bringForward();
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(events()).containsExactly(new SocialEvent.OfSafety.SheetClosed());
  }

  @Test
  void whoIsBlockedIsListedInTheSettingsTooAndTheWayBackLeadsThere() {
    var settings = new SocialEvent.Went(new Place.Settings());
    var list = new SocialEvent.Went(new Place.Blocked(new Place.Settings()));
    show(People.at(People.signedIn(), new Place.Settings()));
    var button = new SettingsPage(desk.window()).blocked().visible();
    desk.window().bringForward();
    Fx.run(button::requestFocus);
    desk.window().keyboard().press(KeyCode.SPACE);
    show(People.at(People.signedIn(), list.place()));
    BlockedPage page = new BlockedPage(desk.window());
    var back = page.back().visible();
    assertThat(Fx.call(back::getAccessibleText)).isEqualTo("Back to settings");
    page.back().click();
    assertThat(events()).containsExactly(list, settings);
  }

  @Test
  void fromTheProfileTheWayBackLeadsToTheProfile() {
    show(People.at(People.signedIn(), new Place.Blocked()));
    BlockedPage page = new BlockedPage(desk.window());
    var back = page.back().visible();
    assertThat(Fx.call(back::getAccessibleText)).isEqualTo("Back to your profile");
    page.back().click();
    assertThat(events()).containsExactly(new SocialEvent.Went(new Place.Profile()));
  }

  @Test
  void theVolumeIsAThinLineAsEverySliderIs() {
    show(People.at(People.signedIn(), new Place.Settings()));
    Waiting.until(
        "a thin line",
        Duration.ofSeconds(8),
        () ->
            Fx.call(() ->
                desk.client()
                    .find(SettingsView.VOLUME)
                    .map(slider -> (Region) slider.lookup(".track"))
                    .filter(track -> track.getHeight() > 0 && track.getHeight() <= 6)
                    .isPresent()));
  }

  @Test
  void aReportNeedsAReason() {
    AppState.SignedIn in = People.signedIn();
    Sheet report = new Sheet.Report(BEN, Phase.WRITING, null);
    show(People.with(in, in.social().with(Safety.NONE.with(report))));
    SafetyPage page = new SafetyPage(desk.window());
    page.send().shouldBeEnabled(false);
    page.reason("fake").click();
    page.send().click();
    assertThat(events())
        .containsExactly(new SocialEvent.OfSafety.ReportPressed(BEN, "fake profile", "", null));
  }
}
