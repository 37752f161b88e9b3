package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.duet.app.AppGraph;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.PollSettings;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.app.state.Trouble;
import org.duet.app.testing.Fx;
import org.duet.model.call.EndReason;
import org.duet.model.chat.Message;
import org.duet.model.wire.RemovalReason;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.Test;

/** The server of this project with its feed switched off. */
class FeedOffTest extends AskingStory {
  @Override
  World open() {
    return new World(config -> config.withFeed(FeedSettings.NONE));
  }

  @Test
  void whatIsAnsweredOnOneDeviceIsGoneOnTheOtherWhichSaysWhy() {
    Client phone = signIn("Ben", "ben-phone");
    assertThat(answeredBeside(phone).reason()).isEqualTo(RemovalReason.JOINED_ELSEWHERE);
    assertThat(phone.in().shownCalls()).isEmpty();
  }

  @Test
  void whyACallEndedIsSaidAsAFeedWould() {
    ann.call("Ben");
    ann.awaitCall(CallState.Ringing.class);
    ben.press(new Event.Calls.DeclinePressed(ben.awaitCard()));
    var over = ann.awaitCall(CallState.Over.class);
    assertThat(over.reason()).isEqualTo(EndReason.DECLINED);
  }

  @Test
  void aCallThatWasMissedIsAmongThePastOnes() {
    ann.call("Ben");
    ben.awaitCard();
    ann.hangUp();
    long match = ben.matchWith("Ann");
    var past =
        ben.awaitIn("told", s -> !s.social().history(match).calls().isEmpty())
            .social()
            .history(match);
    assertThat(past.calls().getFirst().missed()).isTrue();
  }

  @Test
  void whatIsWrittenArrivesWhetherSomebodyLooksOrNot() {
    long match = ann.matchWith("Ben");
    ann.press(new SocialEvent.Went(new Place.Chat(match)));
    ben.press(new Chats.SendPressed(match, "One", "one", Instant.now()));
    ann.awaitIn("told", s -> bodies(s, match).equals(List.of("One")));
    // From here on Ann knows what she has seen.
    ann.press(new SocialEvent.Went(new Place.Home()));
    ben.press(new Chats.SendPressed(match, "Two", "two", Instant.now()));
    var in = ann.awaitIn("told", s -> bodies(s, match).equals(List.of("One", "Two")));
    assertThat(in.social().chat(match).unread()).isEqualTo(1);
    assertThat(in.social().presence().told()).isFalse();
  }

  @Test
  void aMatchThatIsGivenUpGoesOnTheOtherSideToo() {
    long match = ann.matchWith("Ben");
    ben.press(new SocialEvent.Circle.UnmatchPressed(match));
    long undo =
        ben.awaitIn("leaving", s -> !s.social().leaving().isEmpty())
            .social()
            .leaving()
            .getFirst()
            .id();
    ben.press(new SocialEvent.Circle.GraceOver(undo));
    ann.awaitIn("gone", s -> s.match(match).isEmpty());
  }

  private static List<String> bodies(SignedIn s, long match) {
    return s.social().chat(match).messages().stream().map(Message::body).toList();
  }

  @Test
  void aServerThatGoesIsWaitedForAndThenAskedAgain() {
    world.kill();
    ann.awaitIn("not connected", s -> !Client.isConnected(s));
    world.restart();
    ann.awaitIn("connected", Client::isConnected);
    ben.awaitIn("connected", Client::isConnected);
    ann.call("Ben");
    ben.awaitCard();
  }

  @Test
  void aTokenThatExpiresSignsOutAndSaysWhy() {
    try (World shortLived =
        new World(config ->
            config.withFeed(FeedSettings.NONE).withTokenLifetime(Duration.ofSeconds(3)))) {
      Client yuki = shortLived.signIn("Ann", "ann-phone");
      var out = (SignedOut) yuki.await("signed out", s -> s instanceof SignedOut);
      assertThat(out.trouble().kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
    }
  }

  @Test
  void nobodyIsAskedWhileNobodyLooksAndNoCallIsOn() throws Exception {
    var asked = new AtomicReference<>(new CountDownLatch(1));
    ServerConfig config =
        ServerConfig.TEMPORARY
            .withSeeds(true)
            .withFeed(FeedSettings.NONE)
            .withRequests((method, path, status) -> asked.get().countDown());
    var impatient =
        new PollSettings(
            QUICK.pending(),
            QUICK.session(),
            QUICK.signals(),
            QUICK.chat(),
            QUICK.matches(),
            QUICK.slowest(),
            Duration.ofMillis(1),
            QUICK.patience());
    Fx.start();
    try (MockServer server = MockServer.start(config);
        Client yuki =
            new Client(
                "Ann",
                new AppGraph.Settings(
                    "ann-tablet",
                    HttpLimits.USUAL,
                    org.duet.app.backend.FeedSettings.USUAL,
                    impatient))) {
      yuki.signIn(server.url().toString());
      yuki.graph().watched(false);
      Await.until(
          "a second without a question",
          () -> {
            asked.set(new CountDownLatch(1));
            return isQuietForASecond(asked.get());
          });
      yuki.graph().watched(true);
      assertThat(asked.get().await(20, TimeUnit.SECONDS)).as("asked again").isTrue();
    }
  }

  private static boolean isQuietForASecond(CountDownLatch question) {
    try {
      return !question.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
