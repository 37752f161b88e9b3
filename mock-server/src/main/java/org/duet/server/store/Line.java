package org.duet.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to PostgreSQL that listens on a channel. For one thread, but for {@link #cut}. */
final class Line {
  private static final Logger log = LoggerFactory.getLogger(Line.class);

  /** How long it may be still before it is tried, in milliseconds. */
  private static final int STILL_MS = 5000;

  private final DataSource source;
  private final String channel;
  private volatile @Nullable Connection open;

  Line(DataSource source, String channel) {
    this.source = source;
    this.channel = channel;
  }

  /** Listens, on a connection of its own. */
  void open() throws SQLException {
    Connection fresh = source.getConnection();
    try (Statement statement = fresh.createStatement()) {
      statement.execute("LISTEN " + channel);
    }
    open = fresh;
  }

  /** Waits for what is notified next; now and then it is nothing. */
  List<String> next() throws SQLException {
    Connection line = connection();
    PGNotification[] all = line.unwrap(PGConnection.class).getNotifications(STILL_MS);
    if (all == null || all.length == 0) {
      try (Statement statement = line.createStatement()) {
        statement.execute("SELECT 1");
      }
      return List.of();
    }
    return Arrays.stream(all).map(PGNotification::getParameter).toList();
  }

  /** What was too long for a notification; empty if it is gone. */
  String kept(long id) throws SQLException {
    try (PreparedStatement query =
        connection().prepareStatement("SELECT body FROM bulletin WHERE id = ?")) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private Connection connection() throws SQLException {
    Connection line = open;
    if (line == null) {
      throw new SQLException("not connected");
    }
    return line;
  }

  /** Gives the connection up, whatever it waits for; from any thread. */
  void cut() {
    Connection line = open;
    open = null;
    if (line != null) {
      try {
        // Not close(), which would wait for what another thread reads.
        line.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("the line could not be cut: {}", e.getMessage());
      }
    }
  }
}
