package org.duet.app.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.app.backend.ServerAddress;
import org.duet.app.i18n.Messages;
import org.duet.app.threads.AtTheEnd;
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

  /** Longer than anybody takes to say good-bye; whoever still does is left to the machine. */
  private static final Duration GOODBYE = Duration.ofSeconds(4);

  private final List<AutoCloseable> people = new ArrayList<>();
  private final SystemTimers timers = new SystemTimers();
  private final MockServer server;

  /** People cannot say good-bye by then; what the server keeps goes with it. */
  private final AtTheEnd atTheEnd;

  private boolean closed;

  private Practice(MockServer server) {
    this.server = server;
    atTheEnd = AtTheEnd.run("duet-practice-stop", server::close);
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
    return start(messages, fxThread, pace, ServerConfig.TEMPORARY);
  }

  /** The same, with a server that runs like this; what had begun ends where it cannot. */
  static Practice start(Messages messages, FxThread fxThread, Pace pace, ServerConfig config) {
    Practice practice = new Practice(MockServer.start(config.withSeeds(true)));
    try {
      practice.people(messages, pace, fxThread);
    } catch (Throwable t) { // a native library that cannot be loaded throws an Error
      practice.close();
      throw t;
    }
    return practice;
  }

  private void people(Messages messages, Pace pace, FxThread fxThread) {
    meet("Ben", Seeds.BEN, Manner.ANSWERS, pace, fxThread);
    meet("Mateo", "mateo@duet.test", Manner.ANSWERS, pace, fxThread);
    meet("Yuki", "yuki@duet.test", Manner.CALLS, pace, fxThread);
    meet("Kwame", "kwame@duet.test", Manner.CALLS_TOO, pace, fxThread);
    meet("Fernanda", "fernanda@duet.test", Manner.DECLINES, pace, fxThread);
    List<String> lines =
        List.of(
            messages.text("practice.line-first"),
            messages.text("practice.line-second"),
            messages.text("practice.line-third"));
    write("Ben", Seeds.BEN, lines, pace);
    write("Yuki", "yuki@duet.test", lines.reversed(), pace);
  }

  private void meet(String name, String email, Manner manner, Pace pace, FxThread fxThread) {
    Companion one = new Companion(name, PERSON, manner, pace, timers, fxThread);
    people.add(one);
    fxThread.execute(() -> one.enter(url(), email));
  }

  private void write(String name, String email, List<String> lines, Pace pace) {
    PenPal one = new PenPal(name, lines, pace, timers);
    people.add(one);
    ServerAddress.parse(url()).ifPresent(address -> one.enter(address, email));
  }

  /** Where to sign in. */
  public String url() {
    return server.url().toString();
  }

  /**
   * Ends everything: first the people, all at once, then what they lived on. Blocks until that is
   * done, and not for long; not on the JavaFX thread, which people need to hang up.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    timers.close();
    CompletableFuture<?>[] leaving =
        people.stream()
            .map(one -> CompletableFuture.runAsync(() -> end(one), Practice::start))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(leaving)
        .completeOnTimeout(null, GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    end(server);
    atTheEnd.close();
  }

  private static void start(Runnable task) {
    Thread.ofPlatform().daemon().name("duet-practice-end").start(task);
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("A part of the practice does not end", e);
    }
  }
}
