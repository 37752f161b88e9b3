package org.duet.app.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What JavaFX says of style sheets while a test runs: a colour nobody gave, a value of another
 * kind. It goes on without, so that nothing but its log would tell.
 */
final class StyleComplaints extends Handler implements AutoCloseable {
  /** Its own sheet, by which it measures the list of a combo box before that has a window. */
  private static final String OF_JAVAFX = "/modena/";

  /** Held, as loggers are forgotten that nobody holds. */
  private final Logger javafx = Logger.getLogger("javafx.css");

  private final List<String> said = new CopyOnWriteArrayList<>();

  StyleComplaints() {
    javafx.addHandler(this);
  }

  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void publish(LogRecord complaint) {
    if (!complaint.getMessage().contains(OF_JAVAFX)) {
      said.add(complaint.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    javafx.removeHandler(this);
  }
}
