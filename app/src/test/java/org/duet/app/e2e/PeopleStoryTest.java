package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.ChatPage;
import org.duet.app.testing.DiscoverPage;
import org.duet.app.testing.MatchesPage;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann and others at their windows: meeting, deciding, writing, parting. */
class PeopleStoryTest {
  private World world;
  private Person ann;

  @BeforeEach
  void annSitsDown() {
    world = new World();
    ann = world.welcome("Ann");
  }

  @AfterEach
  void allGo() {
    world.close();
  }

  private ChatPage chatOf(Person who, String whom) {
    return who.side().goMatches().row(who.client().matchWith(whom)).write();
  }

  @Test
  void whatIsWrittenArrivesAndIsCounted() {
    Client ben = world.signIn("Ben", "ben-desk");
    ChatPage chat = chatOf(ann, "Ben");
    chat.draft().fill("Good evening, Ben");
    chat.send().click();
    chat.said("Good evening, Ben").shouldBeVisible();
    ben.awaitIn("a message nobody read", s -> s.unread() == 1);
  }

  @Test
  void whatTheOtherWritesIsSeenAtOnce() {
    Client ben = world.signIn("Ben", "ben-desk");
    long match = ann.client().matchWith("Ben");
    var hello = new SocialEvent.Chats.SendPressed(match, "Hello Ann", "one", Instant.now());
    ben.press(hello);
    ann.side().badge(ann.side().matches()).shouldSay("1");
    ann.dashboard().unread(match).write().click();
    new ChatPage(ann.window()).said("Hello Ann").shouldBeVisible();
    ann.side().badge(ann.side().matches()).shouldBeGone();
  }

  @Test
  void whatIsWrittenWhileTheServerIsGoneArrivesOnce() {
    ChatPage chat = chatOf(ann, "Ben");
    chat.name().shouldSay("Ben");
    world.kill();
    ann.client().awaitIn("not connected", s -> !Client.isConnected(s));
    chat.draft().fill("Are you there?");
    chat.send().click();
    chat.hint().shouldBeVisible();
    world.restart();
    long match = ann.client().matchWith("Ben");
    ann.client()
        .awaitIn(
            "it is sent",
            s ->
                s.social().chat(match).outgoing().isEmpty()
                    && s.social().chat(match).messages().size() == 1);
    Client ben = world.signIn("Ben", "ben-desk");
    ben.press(new SocialEvent.Went(new Place.Chat(match)));
    assertThat(
            ben.awaitIn("it is there", s -> !s.social().chat(match).messages().isEmpty())
                .social()
                .chat(match)
                .messages())
        .hasSize(1);
  }

  @Test
  void afterAFirstCallBothSayYesAndAreAMatch() {
    Person mateo = world.welcome("Mateo Quispe", "mateo");
    long match = ann.client().matchWith("Mateo Quispe");
    DiscoverPage discover = ann.side().goDiscover();
    discover.face(match).click();
    discover.card(match).call().click();
    mateo.dashboard().pendingCalls().card(match).answer().click();
    ann.client().awaitPicture();
    mateo.client().awaitPicture();
    ann.call().hangUp().click();
    ann.call().like().click();
    ann.call().close().click();
    assertThat(ann.client().in().match(match).orElseThrow().status())
        .isEqualTo(MatchStatus.PENDING);
    mateo.call().like().click();
    ann.client()
        .awaitIn("they match", s -> s.match(match).filter(m -> m.status().isMutual()).isPresent());
    mateo.call().close().click();
    ann.side().goMatches().row(match).call().shouldBeVisible();
  }

  @Test
  void whoPassesCanTakeItBack() {
    long match = ann.client().matchWith("Mateo Quispe");
    DiscoverPage discover = ann.side().goDiscover();
    discover.face(match).click();
    discover.card(match).pass().click();
    ann.side().undoText().shouldSay("You passed on Mateo Quispe.");
    ann.side().undo().click();
    discover.face(match).shouldBeVisible();
  }

  @Test
  void anUnmatchHappensWhenItWasNotTakenBack() {
    Person ben = world.welcome("Ben");
    long match = ann.client().matchWith("Ben");
    MatchesPage matches = ann.side().goMatches();
    matches.row(match).menu().unmatch();
    matches.row(match).root().shouldBeGone();
    assertThat(ben.client().in().match(match)).isPresent();
    ben.client().awaitIn("the match is over", s -> s.match(match).isEmpty());
  }

  @Test
  void whoIsBlockedIsGoneOnBothSidesAndCanComeBack() {
    Person ben = world.welcome("Ben");
    long match = ann.client().matchWith("Ben");
    long him = ann.client().in().match(match).orElseThrow().matchedUserId();
    ann.side().goMatches().row(match).menu().block().block().click();
    ben.client().awaitIn("gone at Ben’s", s -> s.match(match).isEmpty());
    ann.client().awaitIn("gone at Ann’s", s -> s.match(match).isEmpty());
    ann.client().press(new SocialEvent.Went(new Place.Blocked()));
    ann.safety().unblock(him).click();
    ben.client().awaitIn("back at Ben’s", s -> s.match(match).isPresent());
  }

  @Test
  void aReportIsThankedFor() {
    var report = ann.side().goMatches().row(ann.client().matchWith("Ben")).menu().report();
    report.send().shouldBeEnabled(false);
    report.reason("scam").click();
    report.details().fill("Sells bread");
    report.send().click();
    report.title().shouldSay("Thank you for telling us");
    report.close().click();
  }

  @Test
  void whoIsThereIsShown() {
    long match = ann.client().matchWith("Ben");
    assertThat(ann.dashboard().online(match).root().count()).isZero();
    world.welcome("Ben");
    ann.dashboard().online(match).call().shouldBeVisible();
  }
}
