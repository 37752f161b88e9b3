package org.duet.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into a server's database from outside, or changes it. */
final class Database {
  private Database() {}

  static long count(Path data, String table) {
    return number(data, "SELECT COUNT(*) FROM " + table);
  }

  static void change(Path data, String statement) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("duet.db"));
        Statement all = connection.createStatement()) {
      all.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(Path data, String query) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("duet.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
