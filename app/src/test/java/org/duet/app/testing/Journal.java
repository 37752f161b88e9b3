package org.duet.app.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duet.app.state.Store;
import org.slf4j.LoggerFactory;

/**
 * What happened before a failure: the events a client took and, of the whole process, what was
 * logged. The last of each, so that a long test fills no memory. From any thread.
 */
public final class Journal {
  private static final int KEPT = 500;
  private static final Deque<String> LOGGED = new ArrayDeque<>();

  static {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent said) {
            note(
                LOGGED,
                "%s %s %s: %s"
                    .formatted(
                        said.getInstant(),
                        said.getLevel(),
                        said.getLoggerName(),
                        said.getFormattedMessage()));
          }
        };
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  private final Deque<String> events = new ArrayDeque<>();

  /** Of a window whose events nobody tells. */
  public Journal() {}

  /** Of a client, from now on. */
  public static Journal of(Store<?, ?, ?> store) {
    Journal journal = new Journal();
    Fx.run(() -> store.witness(journal::happened));
    return journal;
  }

  /** This happened. */
  public void happened(Object event) {
    note(events, Instant.now() + " " + event);
  }

  private static void note(Deque<String> into, String line) {
    synchronized (into) {
      if (into.size() == KEPT) {
        into.removeFirst();
      }
      into.addLast(line);
    }
  }

  /** The events, oldest first. */
  public List<String> events() {
    return copy(events);
  }

  /** What was logged, oldest first. */
  public List<String> logged() {
    return copy(LOGGED);
  }

  private static List<String> copy(Deque<String> of) {
    synchronized (of) {
      return List.copyOf(of);
    }
  }
}
