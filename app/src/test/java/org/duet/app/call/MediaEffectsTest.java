package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.media.CallMedia;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.call.Wishes;
import org.duet.model.wire.Answers;
import org.junit.jupiter.api.Test;

/** Which signals pass between the media of a call and the other side, and when. */
class MediaEffectsTest {
  private static final UUID SESSION = new UUID(0, 1);
  private static final Signal OFFER = new Signal(SESSION, SignalType.OFFER, "{}");
  private static final Peer BEN = new Peer(1, 2, "Ben", false, Wishes.atFirst(false));

  private final List<Signal> taken = new ArrayList<>();
  private int looks;
  private final List<Signal> said = new ArrayList<>();
  private final List<CallMedia.Listener> listeners = new ArrayList<>();
  private final List<Ways> ways = new ArrayList<>();
  private final CompletableFuture<Reach> reach = new CompletableFuture<>();
  private final MediaEffects effects =
      new MediaEffects(
          pretend(MediaEngine.class, this::engine),
          new HelpAhead(MediaEffectsTest::ice, () -> reach, new CurrentAccess(), Instant::now),
          (signal, wanted) -> said.add(signal),
          Runnable::run);

  /** A stand-in for the devices: answers as it is told, and does nothing. */
  static <T> T pretend(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private Object engine(Object self, Method asked, Object[] with) {
    listeners.add((CallMedia.Listener) with[0]);
    return pretend(CallMedia.class, this::media);
  }

  private Object media(Object self, Method asked, Object[] with) {
    if (asked.getName().equals("lookAgain")) {
      looks++;
    }
    if (asked.getName().equals("receive")) {
      taken.add((Signal) with[0]);
    }
    if (asked.getName().equals("connect")) {
      ways.add((Ways) with[3]);
    }
    return asked.getName().equals("close") ? CompletableFuture.completedFuture(null) : null;
  }

  private static CompletableFuture<Answer<Answers.IceServers>> ice() {
    return CompletableFuture.completedFuture(
        new Answer.Good<>(new Answers.IceServers(List.of(), "all", 600)));
  }

  private void on(Effect.Media effect) {
    effects.handle(effect, event -> {});
  }

  @Test
  void aSignalThatOvertakesTheReplyToTheJoinIsKept() {
    on(new Effect.Media.Prepare(BEN));
    effects.receive(OFFER);
    assertThat(taken).containsExactly(OFFER);
  }

  @Test
  void whatIsToldAheadOfTheServersAnswerArrivesWithIt() {
    List<Event> told = new ArrayList<>();
    reach.complete(Reach.LAN);
    effects.handle(new Effect.Media.Prepare(BEN), told::add);
    on(new Effect.Media.Expect(new Effect.Media.Connect(SESSION, false)));
    listeners.getFirst().linkChanged(MediaLink.CONNECTED);
    listeners.getFirst().pictureShown();
    assertThat(told).isEmpty();

    on(new Effect.Media.Connect(SESSION, false));
    assertThat(told)
        .containsExactly(
            new Event.Media.LinkChanged(SESSION, MediaLink.CONNECTED),
            new Event.Media.PictureShown(SESSION));
  }

  @Test
  void whatIsToldOfAnotherSessionThanTheCallsInTheEndArrivesNowhere() {
    List<Event> told = new ArrayList<>();
    reach.complete(Reach.LAN);
    effects.handle(new Effect.Media.Prepare(BEN), told::add);
    on(new Effect.Media.Expect(new Effect.Media.Connect(new UUID(0, 2), false)));
    listeners.getFirst().pictureShown();
    on(new Effect.Media.Connect(SESSION, false));
    assertThat(told).isEmpty();
  }

  @Test
  void theCallThatIsOnLooksForItsPathsAgain() {
    effects.lookAgain();
    assertThat(effects.isOn()).isFalse();
    on(new Effect.Media.Prepare(BEN));
    assertThat(effects.isOn()).isTrue();
    effects.lookAgain();
    on(new Effect.Media.Stop());
    effects.lookAgain();
    assertThat(looks).isOne();
    assertThat(effects.isOn()).isFalse();
  }

  @Test
  void aSignalWithoutACallIsDropped() {
    effects.receive(OFFER);
    on(new Effect.Media.Prepare(BEN));
    on(new Effect.Media.Connect(SESSION, false));
    on(new Effect.Media.Stop());
    effects.receive(OFFER);
    assertThat(taken).isEmpty();
  }

  @Test
  void aSignalGoesOutWhileItsCallIsOnAndNotAfter() {
    on(new Effect.Media.Prepare(BEN));
    listeners.getFirst().signal(OFFER);
    assertThat(said).containsExactly(OFFER);
    on(new Effect.Media.Stop());
    listeners.getFirst().signal(OFFER);
    assertThat(said).containsExactly(OFFER);
  }

  @Test
  void aSignalOfTheCallBeforeDoesNotGoOutInTheNext() {
    on(new Effect.Media.Prepare(BEN));
    on(new Effect.Media.Prepare(BEN));
    listeners.getFirst().signal(OFFER);
    assertThat(said).isEmpty();
  }

  @Test
  void aCallReachesAsNearAsItsServerIsAndWaitsUntilThatIsKnown() {
    on(new Effect.Media.Prepare(BEN));
    on(new Effect.Media.Connect(SESSION, false));
    assertThat(ways).isEmpty();
    reach.complete(Reach.LAN);
    assertThat(ways).extracting(Ways::reach).containsExactly(Reach.LAN);
  }
}
