package org.duet.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duet.server.store.Place;

/**
 * The database of a test's server, which this looks into from outside, or changes. All tests run
 * twice: on a file in the test's directory, and on a PostgreSQL database of that directory's name.
 */
final class Database {
  private Database() {}

  /** Whether this is the run on PostgreSQL. */
  static boolean isShared() {
    return "postgresql".equals(System.getProperty("duet.test.database"));
  }

  static Place place(Path data) {
    return isShared() ? shared(data) : new Place.OwnFile(data.resolve("duet.db"));
  }

  /** What the server is told on its command line. */
  static String argument(Path data) {
    if (!isShared()) {
      return "--data=" + data;
    }
    shared(data);
    return "--database=" + Postgres.running().url(name(data));
  }

  static ServerConfig on(ServerConfig config, Path data) {
    return isShared() ? config.withDatabase(shared(data)) : config.withData(data);
  }

  private static Place.Shared shared(Path data) {
    return Postgres.running().database(name(data));
  }

  static String name(Path data) {
    return "test_"
        + data.getFileName().toString().replaceAll("\\W", "_").toLowerCase(java.util.Locale.ROOT);
  }

  static Connection connect(Path data) throws SQLException {
    return switch (place(data)) {
      case Place.OwnFile own -> DriverManager.getConnection("jdbc:sqlite:" + own.file());
      case Place.Shared shared ->
          DriverManager.getConnection(shared.jdbcUrl(), shared.user().orElseThrow(), "");
    };
  }

  static long count(Path data, String table) {
    return number(data, "SELECT COUNT(*) FROM " + table);
  }

  static void change(Path data, String statement) {
    try (Connection connection = connect(data);
        Statement all = connection.createStatement()) {
      all.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(Path data, String query) {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
