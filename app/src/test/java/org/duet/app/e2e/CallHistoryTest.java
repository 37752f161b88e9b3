package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.CallsPage;
import org.duet.app.testing.MatchesPage;
import org.duet.server.time.ManualTimeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann looks at her calls, while Ben calls her and she calls him. */
class CallHistoryTest {
  private final ManualTimeline time = new ManualTimeline();
  private World world;
  private Person ann;
  private Client ben;
  private CallsPage calls;

  @BeforeEach
  void annLooksAtHerCalls() {
    world = new World(config -> config.withTimeline(time));
    ann = world.welcome("Ann");
    ben = world.signIn("Ben", "ben-desk");
    calls = ann.side().goCalls();
  }

  @AfterEach
  void allGo() {
    world.close();
  }

  /** Ben calls and gives up. */
  private UUID missed() {
    ben.call("Ann");
    UUID session = ben.awaitCall(CallState.Ringing.class).session().sessionId();
    ann.client().awaitCard();
    ben.hangUp();
    closed(ben);
    return session;
  }

  /** Ben calls, and Ann answers, and they talk for so long. */
  private UUID talk(Duration length) {
    ben.call("Ann");
    ann.client().answer();
    UUID session = ann.client().awaitPicture().session().sessionId();
    ben.awaitPicture();
    time.moveBy(length);
    ben.hangUp();
    closed(ben);
    closed(ann.client());
    return session;
  }

  private static void closed(Client who) {
    who.awaitCall(CallState.Over.class);
    who.press(new Event.Calls.ClosePressed());
    who.awaitCall(CallState.None.class);
  }

  @Test
  void aMissedCallIsThereAtOnceAndIsCalledBack() {
    UUID missed = missed();
    calls.row(missed).story().shouldSay("Missed call");
    calls.row(missed).call().click();
    ben.awaitCard();
  }

  @Test
  void aCallThatIsOverIsThereWithItsLength() {
    UUID talk = talk(Duration.ofSeconds(20));
    calls.row(talk).story().shouldSay("Called you · Talked for 20\u00a0s");
    UUID missed = missed();
    calls.filter("missed").click();
    calls.row(talk).root().shouldBeGone();
    calls.row(missed).root().shouldBeVisible();
    assertThat(calls.calls()).containsExactly(missed);
  }

  @Test
  void whoComesBackLaterSeesTheSameAndHowManyTheyWere() {
    UUID first = talk(Duration.ofSeconds(2));
    for (int i = 0; i < 3; i++) {
      talk(Duration.ofSeconds(3));
    }
    UUID missed = missed();
    calls.row(first).root().shouldBeVisible(); // The server keeps three, who was there knows more.

    Client later = world.signIn("Ann", "ann-phone");
    long match = later.matchWith("Ben");
    later.press(new SocialEvent.Went(new Place.Calls()));
    var history =
        later
            .awaitIn("asked", s -> s.social().history(match).calls().size() >= 4)
            .social()
            .history(match);
    assertThat(history.together().calls()).isEqualTo(4);
    assertThat(history.calls().getFirst().sessionId()).isEqualTo(missed);
    assertThat(history.calls().getFirst().missed()).isTrue();

    MatchesPage matches = ann.side().goMatches();
    matches.row(match).talks().shouldSay("4 calls together");
  }

  @Test
  void whatHappenedWhileTheServerCouldNotBeReachedIsThereAfterwards() {
    UUID missed = missed();
    calls.row(missed).root().shouldBeVisible();
    world.kill();
    calls.lacking().shouldBeVisible();
    calls.row(missed).call().shouldBeEnabled(false);
    world.restart();
    ann.client().awaitIn("connected", Client::isConnected);
    calls.lacking().shouldBeGone();
    calls.row(missed).call().shouldBeEnabled(true);
  }
}
