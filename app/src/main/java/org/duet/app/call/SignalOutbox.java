package org.duet.app.call;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.threads.Timers;
import org.duet.model.call.Signal;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.SignalData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries signals to the other side, one after the other in their order: over the feed, else by
 * request. One that the network did not take is tried again for a while, as long as its call is on,
 * and those after it wait: a call whose offer is lost else never comes to be. Returns at once.
 */
public final class SignalOutbox {
  private static final Logger log = LoggerFactory.getLogger(SignalOutbox.class);
  private static final CompletableFuture<@Nullable Void> DONE =
      CompletableFuture.completedFuture(null);

  /** Before each further try. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private final Function<ClientFrame, CompletableFuture<Boolean>> feed;
  private final Function<Signal, CompletableFuture<Answer<String>>> rest;
  private final Timers timers;
  private CompletableFuture<@Nullable Void> last = DONE;
  private @Nullable UUID session;

  /**
   * @param feed says whether the connection took it
   * @param rest asks the server to carry it
   */
  public SignalOutbox(
      Function<ClientFrame, CompletableFuture<Boolean>> feed,
      Function<Signal, CompletableFuture<Answer<String>>> rest,
      Timers timers) {
    this.feed = feed;
    this.rest = rest;
    this.timers = timers;
  }

  /**
   * To be called from one thread.
   *
   * @param wanted whether its call is still on
   */
  public void send(Signal signal, BooleanSupplier wanted) {
    if (!signal.sessionId().equals(session)) {
      session = signal.sessionId();
      last = DONE; // a call does not wait for what the one before could not say
    }
    last = last.thenCompose(_ -> carry(signal, wanted, 0));
  }

  private CompletableFuture<@Nullable Void> carry(
      Signal signal, BooleanSupplier wanted, int failed) {
    if (!wanted.getAsBoolean()) {
      return DONE;
    }
    var data = SignalData.ofText(signal.data());
    return feed.apply(new ClientFrame.Signal(signal.sessionId(), signal.type(), data, null))
        .thenCompose(taken -> taken ? DONE : ask(signal, wanted, failed));
  }

  private CompletableFuture<@Nullable Void> ask(Signal signal, BooleanSupplier wanted, int failed) {
    return rest.apply(signal).thenCompose(answer -> judge(signal, wanted, failed, answer));
  }

  private CompletableFuture<@Nullable Void> judge(
      Signal signal, BooleanSupplier wanted, int failed, Answer<String> answer) {
    if (!(answer instanceof Answer.Bad<String>(Failure why))) {
      return DONE;
    }
    if (failed < WAITS.size() && isPassing(why)) {
      return after(WAITS.get(failed)).thenCompose(_ -> carry(signal, wanted, failed + 1));
    }
    log.info("{} did not get through: {}", signal, why.getClass().getSimpleName());
    return DONE;
  }

  /** Whether it may get through a moment later. */
  private static boolean isPassing(Failure why) {
    return switch (why) {
      case Failure.Unreachable _, Failure.TooMany _ -> true;
      case Failure.Refused(int status, _, _) -> status >= 502 && status <= 504;
      case Failure.Invalid _, Failure.Unable _, Failure.TokenRejected _, Failure.Nonsense _ ->
          false;
    };
  }

  private CompletableFuture<@Nullable Void> after(Duration wait) {
    CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    timers.after(wait, () -> over.complete(null));
    return over;
  }
}
