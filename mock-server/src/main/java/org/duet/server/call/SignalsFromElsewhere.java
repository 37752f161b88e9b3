package org.duet.server.call;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.duet.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out what came in at another process for a device that is connected to this one. */
public final class SignalsFromElsewhere implements EventBus, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SignalsFromElsewhere.class);

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final SignalPost signals;

  public SignalsFromElsewhere(SignalPost signals) {
    this.signals = signals;
  }

  @Override
  public void publish(Event event) {
    if (event instanceof Event.SignalsWaiting waiting && signals.isFor(waiting)) {
      // Handing out is a write, which must not be begun where writes are told of.
      workers.execute(() -> handOut(waiting));
    }
  }

  private void handOut(Event.SignalsWaiting waiting) {
    try {
      signals.handOut(waiting);
    } catch (StoreUnavailable e) {
      log.warn("signals wait on: {}", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
