package org.duet.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.stream.Stream;

/**
 * The log of the server, and of the client, which has the server on board: one line for each
 * decision that matters, to stderr. {@code -Dduet.log.level=DEBUG} says more of it.
 *
 * <p>Said in Java: to read it from a file takes some four hundred classes more, of logback and for
 * XML, which a client would keep for as long as it runs. Who has a file of their own is left to it,
 * as logback finds it: {@code -Dlogback.configurationFile}, or a {@code logback.xml} among the
 * classes.
 */
public final class StandardLog extends ContextAwareBase implements Configurator {
  private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

  /** For logback, which finds it as a service. */
  public StandardLog() {}

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    if (hasFile()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(log);
    lines.setPattern(LINE);
    lines.start();
    ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
    stderr.setContext(log);
    stderr.setName("stderr");
    stderr.setTarget("System.err");
    stderr.setEncoder(lines);
    stderr.start();
    log.getLogger("org.duet")
        .setLevel(Level.toLevel(System.getProperty("duet.log.level"), Level.INFO));
    Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(stderr);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean hasFile() {
    ClassLoader classes = StandardLog.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || Stream.of("logback-test.xml", "logback.xml")
            .anyMatch(name -> classes.getResource(name) != null);
  }
}
