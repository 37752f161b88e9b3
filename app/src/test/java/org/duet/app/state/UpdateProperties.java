package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.card;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event.Calls;
import org.duet.model.call.PendingCall;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.RemovalReason;
import org.duet.model.wire.SignalData;

/**
 * What holds whatever arrives: any frames and answers, duplicated, reordered, lost, with a person
 * pressing anything in between.
 */
class UpdateProperties {

  @Property
  void oneCardForEachMatch(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    for (Event event : story) {
      scene.when(event);
      assertThat(scene.in().shownCalls()).extracting(PendingCall::matchId).doesNotHaveDuplicates();
    }
  }

  @Property
  void neverACardThatThisPersonAnsweredOrPutAway(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    Set<UUID> done = new HashSet<>();
    for (Event event : story) {
      List<UUID> shown = scene.shown();
      scene.when(event);
      switch (event) {
        case Calls.AnswerPressed e when shown.contains(e.sessionId()) -> done.add(e.sessionId());
        case Calls.DeclinePressed e when shown.contains(e.sessionId()) -> done.add(e.sessionId());
        case Calls.DismissPressed e when shown.contains(e.sessionId()) -> done.add(e.sessionId());
        case Calls.NotJoined e -> done.remove(e.sessionId());
        case Calls.NotPutAway e -> done.remove(e.sessionId());
        default -> {}
      }
      assertThat(scene.shown()).noneMatch(done::contains);
    }
  }

  @Property
  void aCallMovesAlongItsDiagramOnly(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    for (Event event : story) {
      CallState before = scene.call();
      scene.when(event);
      assertThat(mayLeadTo(before, scene.call()))
          .as("%s to %s by %s", before, scene.call(), event)
          .isTrue();
    }
  }

  /** A press for another call ends one and begins the next in a single step. */
  private static boolean mayLeadTo(CallState before, CallState after) {
    if (after instanceof Starting || after instanceof Joining || before.equals(after)) {
      return true;
    }
    return switch (before) {
      case None _ -> false;
      case Starting c ->
          after instanceof Ringing
              || after instanceof Talking
              || after instanceof Over
              || (c.cancelled() && after instanceof None);
      case Ringing c -> after instanceof Over || goesOn(c.session(), after);
      case Joining _ ->
          after instanceof Ringing || after instanceof Talking || after instanceof Over;
      case Talking c ->
          after instanceof Over || (after instanceof Talking && goesOn(c.session(), after));
      case Over _ -> after instanceof None;
    };
  }

  private static boolean goesOn(VideoSession session, CallState after) {
    return session.sessionId().equals(CallSteps.sessionOf(after));
  }

  @Property
  void aSessionOnlyEverGetsNewer(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    for (Event event : story) {
      VideoSession before = sessionOf(scene.call());
      VideoSession after = sessionOf(scene.when(event).call());
      if (before != null && after != null && before.sessionId().equals(after.sessionId())) {
        assertThat(after.rev()).isGreaterThanOrEqualTo(before.rev());
      }
    }
  }

  private static VideoSession sessionOf(CallState call) {
    return switch (call) {
      case Ringing c -> c.session();
      case Talking c -> c.session();
      case None _, Starting _, Joining _, Over _ -> null;
    };
  }

  @Property
  void theCameraIsOnInACallAndNowhereElse(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    boolean on = false;
    for (Event event : story) {
      scene.when(event);
      for (Effect effect : scene.effects()) {
        if (effect instanceof Effect.Media.Prepare) {
          assertThat(on).as("off before it comes on again").isFalse();
          on = true;
        } else if (effect instanceof Effect.Media.Stop) {
          on = false;
        }
      }
      assertThat(on).as("%s after %s", scene.call(), event).isEqualTo(wantsMedia(scene.call()));
    }
  }

  private static boolean wantsMedia(CallState call) {
    return switch (call) {
      case Starting c -> !c.cancelled();
      case Ringing _, Joining _, Talking _ -> true;
      case None _, Over _ -> false;
    };
  }

  @Property
  void everyCallThatTalksWasConnectedOnce(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    for (Event event : story) {
      boolean before = scene.call() instanceof Talking;
      scene.when(event);
      boolean begins = !before && scene.call() instanceof Talking;
      assertThat(scene.effects().stream().filter(e -> e instanceof Effect.Media.Connect).count())
          .isEqualTo(begins ? 1 : 0);
    }
  }

  @Property
  void whatThisPersonLeavesIsEndedOrOwed(@ForAll("stories") List<Event> story) {
    Scene scene = Scene.ann();
    for (Event event : story) {
      UUID before = CallSteps.sessionOf(scene.call());
      scene.when(event);
      boolean left =
          before != null
              && !before.equals(CallSteps.sessionOf(scene.call()))
              && (event instanceof Calls.HangUpPressed
                  || event instanceof Calls.CallPressed
                  || event instanceof Calls.AnswerPressed);
      if (left) {
        assertThat(scene.effects()).contains(new Effect.Request.EndCall(before));
        assertThat(scene.in().owedEnds()).contains(before);
      }
    }
  }

  @Provide
  Arbitrary<List<Event>> stories() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, presses()), Tuple.of(4, frames()), Tuple.of(3, answers()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Arbitrary<Event> presses() {
    return Arbitraries.oneOf(
        Arbitraries.of(WITH_BEN, WITH_CAM).map(Calls.CallPressed::new),
        sessionIds().map(Calls.AnswerPressed::new),
        sessionIds().map(Calls.DeclinePressed::new),
        sessionIds().map(Calls.DismissPressed::new),
        Arbitraries.of(new Calls.HangUpPressed(), new Calls.ClosePressed()));
  }

  private static Arbitrary<Event> answers() {
    return Arbitraries.oneOf(
        sessions().map(s -> new Calls.Started(s, NOON)),
        sessions().map(s -> new Calls.Joined(s, NOON)),
        sessions().map(Calls.SessionRead::new),
        Combinators.combine(Arbitraries.of(WITH_BEN, WITH_CAM), troubles())
            .as(Calls.NotStarted::new),
        Combinators.combine(sessionIds(), troubles()).as(Calls.NotJoined::new),
        Combinators.combine(sessionIds(), Arbitraries.of(Notice.Wish.DISMISS), troubles())
            .as(Calls.NotPutAway::new),
        Combinators.combine(sessionIds(), troubles()).as(Calls.NotEnded::new),
        Combinators.combine(sessionIds(), troubles()).as(Calls.SessionNotRead::new),
        sessionIds().map(Calls.PutAway::new),
        sessionIds().map(Calls.Ended::new),
        sessionIds().map(Calls.EndDue::new),
        sessionIds().map(s -> new Calls.PendingExpired(s, NOON.plusSeconds(45))),
        Arbitraries.longs().between(0, 5).map(Calls.OverFaded::new),
        Arbitraries.longs().between(0, 5).map(Event.NoticeFaded::new));
  }

  private static Arbitrary<Event> frames() {
    return Arbitraries.oneOf(
        cards().map(c -> arrived(new FeedFrame.PendingUpserted(c))),
        Combinators.combine(numbers(), Arbitraries.of(RemovalReason.class))
            .as((n, why) -> arrived(new FeedFrame.PendingRemoved(matchOf(n), id(n), why))),
        sessions().map(Scene::updated),
        sessionIds()
            .map(s ->
                arrived(
                    new FeedFrame.SignalReceived(
                        s, SignalType.OFFER, SignalData.ofText("{}"), BEN))),
        Combinators.combine(cards().list().ofMaxSize(3), sessions().list().ofMaxSize(2))
            .as((calls, live) -> Scene.snapshot(calls, live.toArray(VideoSession[]::new))),
        Arbitraries.of(new Event.Feed.Connecting(), new Event.Feed.Lost(NOON)));
  }

  /** Six sessions of two matches, called by either side. */
  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, 6);
  }

  private static long matchOf(int number) {
    return number % 2 == 0 ? WITH_BEN : WITH_CAM;
  }

  private static Arbitrary<UUID> sessionIds() {
    return numbers().map(Scene::id);
  }

  private static Arbitrary<PendingCallBody> cards() {
    return Combinators.combine(numbers(), Arbitraries.longs().between(1, 4))
        .as((n, rev) -> card(n, matchOf(n), rev));
  }

  private static Arbitrary<VideoSession> sessions() {
    return Combinators.combine(
            numbers(),
            Arbitraries.of(SessionStatus.class),
            Arbitraries.longs().between(1, 4),
            Arbitraries.of(true, false))
        .as((n, status, rev, mine) -> {
          long other = matchOf(n) == WITH_BEN ? BEN : CAM;
          return session(n, matchOf(n), mine ? ANN : other, status, rev, ANN, other);
        });
  }

  private static Arbitrary<Trouble> troubles() {
    return Arbitraries.of(Trouble.Kind.class).map(kind -> new Trouble(kind, ""));
  }
}
