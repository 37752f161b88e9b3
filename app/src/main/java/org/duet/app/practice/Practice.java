package org.duet.app.practice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duet.app.backend.ServerAddress;
import org.duet.app.i18n.Messages;
import org.duet.app.threads.FxThread;
import org.duet.app.threads.SystemTimers;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.duet.server.qa.Seeds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on a free port of this machine, with people who answer, call, decline, call in the same
 * moment, and write back. Closed, nothing of it runs any more and nothing of it is kept.
 */
public final class Practice implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Practice.class);

  /** Whom one is here, and how one comes in. */
  public static final String EMAIL = Seeds.ANN;

  public static final String PASSWORD = Seeds.PASSWORD;
  private static final String PERSON = "Ann";

  private final Deque<AutoCloseable> all = new ArrayDeque<>();
  private final MockServer server;

  private Practice(MockServer server) {
    this.server = server;
  }

  /**
   * Starts everything; takes a second or two, and blocks. Not on the JavaFX thread.
   *
   * @param messages what people write
   */
  public static Practice start(Messages messages, FxThread fxThread) {
    return start(messages, fxThread, Pace.USUAL);
  }

  static Practice start(Messages messages, FxThread fxThread, Pace pace) {
    MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
    Practice practice = new Practice(server);
    practice.all.push(server);
    SystemTimers timers = new SystemTimers();
    practice.all.push(timers);
    practice.meet("Ben", Seeds.BEN, Manner.ANSWERS, pace, timers, fxThread);
    practice.meet("Mateo", "mateo@duet.test", Manner.ANSWERS, pace, timers, fxThread);
    practice.meet("Yuki", "yuki@duet.test", Manner.CALLS, pace, timers, fxThread);
    practice.meet("Kwame", "kwame@duet.test", Manner.CALLS_TOO, pace, timers, fxThread);
    practice.meet("Fernanda", "fernanda@duet.test", Manner.DECLINES, pace, timers, fxThread);
    List<String> lines =
        List.of(
            messages.text("practice.line-first"),
            messages.text("practice.line-second"),
            messages.text("practice.line-third"));
    practice.write("Ben", Seeds.BEN, lines, pace, timers);
    practice.write("Yuki", "yuki@duet.test", lines.reversed(), pace, timers);
    return practice;
  }

  private void meet(
      String name, String email, Manner manner, Pace pace, SystemTimers timers, FxThread fxThread) {
    Companion one = new Companion(name, PERSON, manner, pace, timers, fxThread);
    all.push(one);
    fxThread.execute(() -> one.enter(url(), email));
  }

  private void write(
      String name, String email, List<String> lines, Pace pace, SystemTimers timers) {
    PenPal one = new PenPal(name, lines, pace, timers);
    all.push(one);
    ServerAddress.parse(url()).ifPresent(address -> one.enter(address, email));
  }

  /** Where to sign in. */
  public String url() {
    return server.url().toString();
  }

  /** Ends everything. Blocks until that is done; not on the JavaFX thread. */
  @Override
  public synchronized void close() {
    while (!all.isEmpty()) {
      AutoCloseable next = all.pop();
      try {
        next.close();
      } catch (Exception e) {
        log.warn("A part of the practice does not end", e);
      }
    }
  }
}
