package org.duet.app.call;

import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Answer;
import org.duet.app.backend.LiveFeed;
import org.duet.app.backend.RestBackend;
import org.duet.model.call.Signal;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.SignalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries signals to the other side, one after the other in their order: over the feed, else by
 * request. Returns at once.
 */
public final class SignalOutbox {
  private static final Logger log = LoggerFactory.getLogger(SignalOutbox.class);

  private final LiveFeed feed;
  private final RestBackend rest;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  public SignalOutbox(LiveFeed feed, RestBackend rest) {
    this.feed = feed;
    this.rest = rest;
  }

  /** To be called from one thread. */
  public void send(Signal signal) {
    last = last.thenCompose(done -> carry(signal));
  }

  private CompletableFuture<Void> carry(Signal signal) {
    var data = SignalData.ofText(signal.data());
    return feed.send(new ClientFrame.Signal(signal.sessionId(), signal.type(), data, null))
        .thenCompose(taken ->
            taken
                ? CompletableFuture.completedFuture(null)
                : rest.signal(signal).thenAccept(answer -> judge(signal, answer)));
  }

  private static void judge(Signal signal, Answer<String> answer) {
    if (answer instanceof Answer.Bad<String> bad) {
      log.info("{} did not get through: {}", signal, bad.failure().getClass().getSimpleName());
    }
  }
}
