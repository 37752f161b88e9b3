package org.duet.app.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duet.app.AppGraph;
import org.duet.app.testing.Folders;
import org.duet.app.testing.Fx;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.duet.server.qa.RequestCounter;

/** A server with its people, and clients to be closed with it. */
final class World implements AutoCloseable {
  private final RequestCounter requests = new RequestCounter();
  private final Deque<AutoCloseable> guests = new ArrayDeque<>();
  private final ServerConfig config;
  private MockServer server;

  World() {
    this(config -> config);
  }

  World(UnaryOperator<ServerConfig> change) {
    Fx.start();
    config =
        change.apply(
            ServerConfig.TEMPORARY.withSeeds(true).withData(folder()).withRequests(requests));
    server = MockServer.start(config);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("duet-world");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String url() {
    return server.url().toString();
  }

  /** What people reported, as "reason|details|session", oldest first. */
  List<String> reports() {
    List<String> all = new ArrayList<>();
    try (Connection rows =
            DriverManager.getConnection(
                "jdbc:sqlite:" + config.data().orElseThrow().resolve("duet.db"));
        Statement asked = rows.createStatement();
        ResultSet row =
            asked.executeQuery("SELECT reason, details, session_id FROM user_report ORDER BY id")) {
      while (row.next()) {
        all.add(row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return all;
  }

  RequestCounter requests() {
    return requests;
  }

  /** Somebody signs in on a device. */
  Client signIn(String name, String device) {
    return open(new Client(name, device)).looking().signIn(url());
  }

  Client open(Client client) {
    guests.push(client);
    return client;
  }

  /** Somebody sits down at a window where they are signed in. */
  Person welcome(String name) {
    Person person = seat(name);
    person.client().signIn(url());
    person.dashboard().root().shouldBeVisible();
    return person;
  }

  /** The same, for somebody whose address is not their name. */
  Person welcome(String name, String mailbox) {
    Client client = open(new Client(name, mailbox, AppGraph.Settings.of(mailbox + "-desk")));
    Person person = new Person(client, url(), guests.size() / 2);
    guests.push(person);
    client.signIn(url());
    person.dashboard().root().shouldBeVisible();
    return person;
  }

  /** Somebody sits down at a window. */
  Person seat(String name) {
    return seat(new Client(name, name + "-desk"), url());
  }

  /** Somebody sits down at a window, whose form names this server. */
  Person seat(Client client, String server) {
    Person person = new Person(open(client), server, guests.size() / 2);
    guests.push(person);
    return person;
  }

  private static void close(AutoCloseable guest) {
    try {
      guest.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The server goes; what it stored stays. */
  void kill() {
    server.close();
  }

  /** It is there again, at the same address, with the same data. */
  void restart() {
    server = MockServer.start(config.withPort(server.port()));
  }

  @Override
  public void close() {
    for (AutoCloseable guest : guests) {
      close(guest);
    }
    server.close();
    Folders.delete(config.data().orElseThrow());
  }
}
