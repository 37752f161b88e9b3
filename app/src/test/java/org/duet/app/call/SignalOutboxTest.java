package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.ClientFrame;
import org.junit.jupiter.api.Test;

/** What becomes of signals where the network does not take them. */
class SignalOutboxTest {
  private static final Failure GONE = new Failure.Unreachable();

  private final List<Signal> tried = new ArrayList<>();
  private final List<Signal> arrived = new ArrayList<>();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final SignalOutbox outbox =
      new SignalOutbox(this::feed, this::request, (delay, task) -> later.add(task));

  private boolean fed;
  private Failure failure = GONE;
  private boolean on = true;

  private CompletableFuture<Boolean> feed(ClientFrame frame) {
    return CompletableFuture.completedFuture(fed);
  }

  private CompletableFuture<Answer<String>> request(Signal signal) {
    tried.add(signal);
    if (failure != null) {
      return CompletableFuture.completedFuture(new Answer.Bad<>(failure));
    }
    arrived.add(signal);
    return CompletableFuture.completedFuture(new Answer.Good<>(""));
  }

  private static Signal signal(int session, SignalType type) {
    return new Signal(new UUID(0, session), type, "{}");
  }

  private void send(Signal signal) {
    outbox.send(signal, () -> on);
  }

  private void aWhilePasses() {
    later.remove().run();
  }

  private static final Signal OFFER = signal(1, SignalType.OFFER);
  private static final Signal CANDIDATE = signal(1, SignalType.ICE_CANDIDATE);

  @Test
  void whatDidNotGetThroughIsTriedAgainAndWhatCameAfterItWaits() {
    send(OFFER);
    send(CANDIDATE);
    assertThat(tried).containsExactly(OFFER);
    aWhilePasses();
    assertThat(tried).containsExactly(OFFER, OFFER);
    failure = null;
    aWhilePasses();
    assertThat(arrived).containsExactly(OFFER, CANDIDATE);
    assertThat(later).isEmpty();
  }

  @Test
  void theFeedThatIsBackTakesItToo() {
    send(OFFER);
    fed = true;
    aWhilePasses();
    assertThat(tried).containsExactly(OFFER);
    assertThat(later).isEmpty();
  }

  @Test
  void itIsGivenUpAtLastAndTheNextIsTried() {
    send(OFFER);
    send(CANDIDATE);
    while (!tried.contains(CANDIDATE)) {
      aWhilePasses();
    }
    assertThat(tried).hasSize(7);
  }

  @Test
  void whatTheServerRefusesIsNotSaidAgain() {
    failure = new Failure.Refused(410, "", "over");
    send(OFFER);
    assertThat(later).isEmpty();
    failure = new Failure.Refused(503, "", "");
    send(OFFER);
    assertThat(later).hasSize(1);
  }

  @Test
  void afterTheCallNothingIsSaid() {
    send(OFFER);
    send(CANDIDATE);
    on = false;
    failure = null;
    aWhilePasses();
    assertThat(tried).containsExactly(OFFER);
    assertThat(later).isEmpty();
  }

  @Test
  void theNextCallDoesNotWaitForTheOneBefore() {
    send(OFFER);
    failure = null;
    Signal next = signal(2, SignalType.OFFER);
    send(next);
    assertThat(arrived).containsExactly(next);
  }
}
