package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.duet.app.AppGraph;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Traits;
import org.duet.app.testing.DiscoverPage;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ann looks at people to get to know: how they are beside how she is. */
class TraitsStoryTest {
  private static final String ZOE = "Zoë Ångström";
  private static final String MATEO = "Mateo Quispe";
  private static final String COMPANY = "Company, from “Quiet evenings” to “Many people”: you 7, ";

  private World world = new World();

  @AfterEach
  void allGo() {
    world.close();
  }

  private static Match match(Person who, String whom) {
    long id = who.client().matchWith(whom);
    return who.client().in().match(id).orElseThrow();
  }

  private static DiscoverPage.Card open(DiscoverPage discover, Match match) {
    discover.face(match.id()).click();
    return discover.card(match.id());
  }

  private long askedFor(Match match) {
    return world.requests().of("GET", "/api/users/" + match.matchedUserId() + "/personality");
  }

  @Test
  void howSomebodyIsIsSeenBesideOneselfAndAskedForOnce() {
    Person ann = world.welcome("Ann");
    Match zoe = match(ann, ZOE);
    Match mateo = match(ann, MATEO);
    DiscoverPage discover = ann.side().goDiscover();
    open(discover, zoe).trait("extroversion").shouldSay(COMPANY + "Zoë 5 of 10");
    open(discover, mateo).trait("extroversion").shouldSay(COMPANY + "Mateo 6 of 10");
    open(discover, zoe).trait("extroversion").shouldSay(COMPANY + "Zoë 5 of 10");
    ann.side().goMatches();
    ann.side().goDiscover();
    discover.card(zoe.id()).traits().shouldBeVisible();
    assertThat(askedFor(zoe)).isEqualTo(1);
    assertThat(askedFor(mateo)).isEqualTo(1);
  }

  @Test
  void withoutAServerNobodyIsAskedAndWithOneAgainWhoIsStillShown() {
    Person ann = world.welcome("Ann");
    DiscoverPage discover = ann.side().goDiscover();
    SignedIn in =
        ann.client().awaitIn("one is told of", s -> !s.social().traits().told().isEmpty());
    Match other =
        Arrays.stream(candidates(in))
            .filter(match -> match.id() != in.social().traits().open())
            .findFirst()
            .orElseThrow();
    world.kill();
    ann.client().awaitIn("not connected", s -> !Client.isConnected(s));
    open(discover, other).call().shouldBeVisible();
    discover.card(other.id()).traits().shouldBeGone();
    assertThat(askedFor(other)).isZero();
    world.restart();
    discover.card(other.id()).traits().shouldBeVisible();
    assertThat(askedFor(other)).isEqualTo(1);
  }

  @Test
  void ofWhoIsBlockedNothingIsLeft() {
    Person ann = world.welcome("Ann");
    Match zoe = match(ann, ZOE);
    DiscoverPage discover = ann.side().goDiscover();
    DiscoverPage.Card card = open(discover, zoe);
    card.traits().shouldBeVisible();
    card.menu().block().block().click();
    card.root().shouldBeGone();
    assertThat(ann.client().in().social().traits().of(zoe.matchedUserId())).isEmpty();
  }

  @Test
  void aServerThatDoesNotKnowOfItIsAskedOnceAndNothingIsShown() {
    world.close();
    world = new World(config -> config.withFeed(org.duet.server.feed.FeedSettings.NONE));
    try (VideoDate backend = new VideoDate(world.url())) {
      var settings =
          new AppGraph.Settings(
              "ann-desk", HttpLimits.USUAL, FeedSettings.USUAL, AskingStory.QUICK);
      Person ann = world.seat(new Client("Ann", settings), backend.url());
      ann.client().signIn(backend.url());
      DiscoverPage discover = ann.side().goDiscover();
      discover.find().click();
      SignedIn in = ann.client().awaitIn("some are new", s -> candidates(s).length > 1);
      for (Match one : candidates(in)) {
        open(discover, one).call().shouldBeVisible();
        ann.client().awaitIn("told so", s -> s.social().traits().source() == Traits.Source.NOWHERE);
      }
      long then = world.requests().of("GET", "/api/matching/");
      Await.until(
          "asked for other things", () -> world.requests().of("GET", "/api/matching/") > then + 4);
      discover.card(ann.client().in().social().traits().open()).traits().shouldBeGone();
      assertThat(backend.refused())
          .filteredOn(what -> what.endsWith("/personality"))
          .singleElement()
          .satisfies(what -> assertThat(backend.asked(what)).isEqualTo(1));
    }
  }

  private static Match[] candidates(SignedIn s) {
    return s.matches().stream()
        .filter(match -> match.status() == MatchStatus.PENDING)
        .toArray(Match[]::new);
  }
}
