package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.app.AppGraph;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.PollSettings;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.Event;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann and Ben call each other at a server that tells nothing by itself. */
abstract class AskingStory extends PairStory {
  /** The contract's rhythm, ten times as quick. */
  static final PollSettings QUICK =
      new PollSettings(
          Duration.ofMillis(300),
          Duration.ofMillis(200),
          Duration.ofMillis(100),
          Duration.ofMillis(300),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10));

  private final AtomicInteger mostCards = new AtomicInteger();

  /** Where clients find it. */
  String url() {
    return world.url();
  }

  @BeforeEach
  void countCards() {
    Fx.run(() ->
        ben.graph()
            .store()
            .state()
            .subscribe(state -> {
              if (state instanceof SignedIn in) {
                mostCards.accumulateAndGet(in.shownCalls().size(), Math::max);
              }
            }));
  }

  @Override
  Client signIn(String name, String device) {
    var settings = new AppGraph.Settings(device, HttpLimits.USUAL, FeedSettings.USUAL, QUICK);
    return world.open(new Client(name, settings)).looking().signIn(url());
  }

  /** Whatever happened, no match ever had two cards. */
  @AfterEach
  void neverTwoCards() {
    assertThat(mostCards.get()).isLessThanOrEqualTo(1);
  }

  @Test
  void hangingUpOnOneSideEndsTheOther() {
    talk();
    ben.hangUp();
    assertThat(ann.awaitCall(Over.class).byMe()).isFalse();
    ben.awaitIn("nothing owed", s -> s.owedEnds().isEmpty());
  }

  @Test
  void aCallTakenBackIsGoneAndTheNextOneComes() {
    ann.call("Ben");
    UUID first = ben.awaitCard();
    ann.awaitCall(Ringing.class);
    ann.hangUp();
    ben.awaitNoCard();
    ben.awaitIn("told so", s -> !s.notices().isEmpty());
    ann.call("Ben");
    assertThat(ben.awaitCard()).isNotEqualTo(first);
  }

  @Test
  void whoIsDeclinedIsTold() {
    ann.call("Ben");
    ann.awaitCall(Ringing.class);
    ben.press(new Event.Calls.DeclinePressed(ben.awaitCard()));
    ann.awaitCall(Over.class);
    ben.awaitNoCard();
  }

  @Test
  void whatIsDismissedStaysAwayWhileTheCallerGoesOnRinging() {
    ann.call("Ben");
    UUID card = ben.awaitCard();
    ann.awaitCall(Ringing.class);
    ben.press(new Event.Calls.DismissPressed(card));
    ben.awaitNoCard();
    long before = world.requests().of("GET", "/api/video/pending-calls");
    Await.until(
        "asked a few times more",
        () -> world.requests().of("GET", "/api/video/pending-calls") > before + 6);
    assertThat(ben.in().shownCalls()).isEmpty();
    assertThat(ben.in().notices()).isEmpty();
    assertThat(ann.in().call()).isInstanceOf(Ringing.class);
  }
}
