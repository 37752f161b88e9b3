package org.duet.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duet.server.account.PasswordCost;
import org.duet.server.qa.RequestCounter;
import org.duet.server.qa.Seeds;
import org.duet.server.time.ManualTimeline;
import tools.jackson.databind.JsonNode;

/** A real server with seeded people, on a time that is moved by hand. */
final class TestServer implements AutoCloseable {
  final ManualTimeline time = new ManualTimeline();
  final RequestCounter requests = new RequestCounter();
  final HttpClient http = HttpClient.newHttpClient();
  private final ServerConfig config;
  private MockServer server;

  TestServer(Path data) {
    this(data, config -> config);
  }

  TestServer(Path data, UnaryOperator<ServerConfig> change) {
    config =
        change.apply(
            Database.on(ServerConfig.TEMPORARY, data)
                .withSeeds(true)
                .withPasswords(PasswordCost.CHEAP)
                .withTokenLifetime(Duration.ofDays(30))
                .withTimeline(time)
                .withRequests(requests));
    server = MockServer.start(config);
  }

  URI url() {
    return server.url();
  }

  List<String> routes() {
    return server.routes();
  }

  /** Stops it and starts it again, on the same data and port. */
  void restart() {
    int port = server.port();
    server.close();
    server = MockServer.start(config.withPort(port));
  }

  void stop() {
    server.close();
  }

  Person nobody() {
    return new Person(http, url(), 0, "nobody", "", "");
  }

  /** Signs in a seeded person; the name is the e-mail's. */
  Person signIn(String name) {
    return signIn(name + "@duet.test", Seeds.PASSWORD);
  }

  Person signIn(String email, String password) {
    String form = "username=" + email.replace("@", "%40") + "&password=" + password;
    Reply token =
        nobody().send("POST", "/api/auth/token", form, "application/x-www-form-urlencoded").ok();
    Person person = new Person(http, url(), 0, email, token.at("access_token"), "phone");
    return new Person(
        http,
        url(),
        Long.parseLong(person.get("/api/auth/me").at("id")),
        email,
        person.token(),
        "phone");
  }

  /** Somebody new, without a profile. */
  Person register(String name) {
    String email = name + "@example.org";
    nobody()
        .post(
            "/api/auth/register",
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Seeds.PASSWORD))
        .ok();
    return signIn(email, Seeds.PASSWORD);
  }

  /** The match of two people, mutual or pending. */
  long match(Person one, Person other) {
    for (String list : new String[] {"/api/matching/", "/api/matching/candidates"}) {
      for (JsonNode match : one.get(list).ok().json()) {
        if (match.path("matched_user_id").asLong() == other.id()) {
          return match.path("id").asLong();
        }
      }
    }
    throw new AssertionError(one.name() + " and " + other.name() + " have no match");
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }
}
