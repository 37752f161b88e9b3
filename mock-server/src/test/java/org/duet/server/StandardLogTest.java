package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StandardLogTest {
  private final LoggerContext log = new LoggerContext();

  @Test
  void logbackFindsItByItself() {
    LoggerContext running = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(stderr(running).getTarget()).isEqualTo("System.err");
  }

  @Test
  void saysWhatMattersOfUsAndOnlyWhatIsWrongOfOthers() {
    Configurator.ExecutionStatus then = new StandardLog().configure(log);
    assertThat(then).isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
    assertThat(log.getLogger("org.duet.server").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(log.getLogger("org.eclipse.jetty").getEffectiveLevel()).isEqualTo(Level.WARN);
  }

  @Test
  void aLineSaysWhenAndWhoAndWhatWentWrong() {
    new StandardLog().configure(log);
    Logger calls = log.getLogger("org.duet.server.call.Calls");
    LoggingEvent event =
        new LoggingEvent(
            "",
            calls,
            Level.INFO,
            "match {} called",
            new IllegalStateException("no"),
            new Object[] {7});
    String line = new String(stderr(log).getEncoder().encode(event), StandardCharsets.UTF_8);
    assertThat(line)
        .matches("(?s)\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Calls: match 7 called\\R.*")
        .contains("IllegalStateException: no");
  }

  private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext of) {
    return (ConsoleAppender<ILoggingEvent>)
        of.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
  }
}
