package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duet.server.account.PasswordCost;
import org.duet.server.call.IceSettings;
import org.duet.server.http.RateLimits;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, health, and what helps peers to meet. */
class LimitsTest {
  /** Long enough for thirty to arrive meanwhile. */
  private static final PasswordCost SLOW = new PasswordCost(4 * 1024, 2, 1);

  @TempDir Path data;

  private static Reply logIn(TestServer server, String name, String password) {
    return server
        .nobody()
        .send(
            "POST",
            "/api/auth/token",
            "username=" + name + "%40duet.test&password=" + password,
            "application/x-www-form-urlencoded");
  }

  @Test
  void guessingOneAccountIsSlowedDownForAMinute() {
    try (TestServer server = new TestServer(data)) {
      for (int i = 0; i < 10; i++) {
        assertThat(logIn(server, "ann", "wrong").status()).isEqualTo(401);
      }
      Reply refused = logIn(server, "ann", Seeds.PASSWORD);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("60");
      assertThat(logIn(server, "ben", Seeds.PASSWORD).status()).isEqualTo(200);

      server.time.moveBy(Duration.ofMinutes(1));
      assertThat(logIn(server, "ann", Seeds.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void guessingFromOneAddressIsSlowedDown() {
    try (TestServer server = new TestServer(data)) {
      for (int i = 0; i < 60; i++) {
        logIn(server, "guess" + i, "wrong");
      }
      assertThat(logIn(server, "guess", "wrong").status()).isEqualTo(429);
    }
  }

  @Test
  void successIsNeverCounted() {
    try (TestServer server = new TestServer(data)) {
      for (int i = 0; i < 15; i++) {
        assertThat(logIn(server, "ann", Seeds.PASSWORD).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void guessesAtOnceAreNoMoreThanOneByOne() {
    try (TestServer server = new TestServer(data, c -> c.withPasswords(SLOW))) {
      List<Integer> statuses = atOnce(() -> logIn(server, "nobody", "wrong").status());

      assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
      assertThat(statuses).filteredOn(status -> status == 429).hasSize(20);
    }
  }

  @Test
  void logInsAtOnceAllSucceed() {
    try (TestServer server = new TestServer(data, c -> c.withPasswords(SLOW))) {
      String form = "username=cleo%40example.org&password=" + Seeds.PASSWORD;
      String type = "application/x-www-form-urlencoded";
      Person nobody = server.register("cleo").withToken("");

      assertThat(atOnce(() -> nobody.send("POST", "/api/auth/token", form, type).status()))
          .containsOnly(200);
    }
  }

  /** What thirty who do it at the same moment get. */
  private static List<Integer> atOnce(Callable<Integer> what) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Collections.nCopies(30, what)).stream()
          .map(Future::resultNow)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTokenHasSoManyRequests() {
    RateLimits few = RateLimits.CONTRACT.withRequestsPerToken(5);
    try (TestServer server = new TestServer(data, c -> c.withLimits(few))) {
      Person ann = server.signIn("ann");
      Reply last = null;
      for (int i = 0; i < 5; i++) {
        last = ann.get("/api/auth/me");
      }
      assertThat(last.status()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).contains("60");
    }
  }

  @Test
  void registrationsFromElsewhereAreCounted() {
    RateLimits few = RateLimits.CONTRACT.withRegistrationsPerAddress(1);
    try (TestServer server = new TestServer(data, c -> c.withLimits(few).withProxy(true))) {
      assertThat(register(server, "one", "203.0.113.9, 198.51.100.7")).isEqualTo(200);
      assertThat(register(server, "two", "198.51.100.7")).isEqualTo(429);
      assertThat(register(server, "three", "198.51.100.7, 127.0.0.1")).isEqualTo(200);
      assertThat(register(server, "four", "198.51.100.7, 127.0.0.1")).isEqualTo(200);
    }
  }

  private static int register(TestServer server, String name, String forwarded) {
    var request =
        java.net.http.HttpRequest.newBuilder(server.url().resolve("/api/auth/register"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", forwarded)
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"%s@example.org\",\"password\":\"long enough\"}".formatted(name)))
            .build();
    return server
        .http
        .sendAsync(request, java.net.http.HttpResponse.BodyHandlers.discarding())
        .join()
        .statusCode();
  }

  @Test
  void turnCredentialsAreShortLivedAndNameNobody() {
    IceSettings ice =
        new IceSettings(
            List.of("stun:turn.example:3478", "turn:turn.example:3478"),
            "shared",
            true,
            Duration.ofMinutes(10));
    try (TestServer server = new TestServer(data, c -> c.withIce(ice))) {
      Reply servers = server.signIn("ann").get("/api/video/ice-servers").ok();

      assertThat(servers.at("policy")).isEqualTo("relay");
      assertThat(servers.at("ttl")).isEqualTo("600");
      assertThat(servers.at("ice_servers.0.credential")).isEmpty();
      long until = server.time.instant().plusSeconds(600).getEpochSecond();
      assertThat(servers.at("ice_servers.1.username")).matches(until + ":[0-9a-f]{16}");
      assertThat(servers.at("ice_servers.1.credential")).hasSize(28);
    }
  }

  @Test
  void strangersAreToMeetThroughTheRelay() {
    IceSettings ice =
        new IceSettings(List.of("turn:turn.example:3478"), "shared", false, Duration.ofMinutes(10));
    try (TestServer server = new TestServer(data, c -> c.withIce(ice))) {
      Person ann = server.signIn("ann");
      String first = ann.calls(stranger(ann));
      String mutual = ann.calls(server.match(ann, server.signIn("ben")));

      assertThat(policy(ann, "?session_id=" + first)).isEqualTo("relay");
      assertThat(policy(ann, "?session_id=" + mutual)).isEqualTo("all");
      assertThat(policy(ann, "")).isEqualTo("all");
      String ice403 = "/api/video/ice-servers?session_id=" + first;
      assertThat(server.signIn("ben").get(ice403).status()).isEqualTo(403);
      assertThat(ann.get("/api/video/ice-servers?session_id=none").status()).isEqualTo(404);
    }
  }

  @Test
  void withoutARelayStrangersMeetAllTheSame() {
    try (TestServer server = new TestServer(data)) {
      Person ann = server.signIn("ann");
      assertThat(policy(ann, "?session_id=" + ann.calls(stranger(ann)))).isEqualTo("all");
    }
  }

  /** A match that is not mutual yet. */
  private static long stranger(Person who) {
    who.post("/api/matching/find").ok();
    return who.get("/api/matching/candidates").ok().json().get(0).path("id").asLong();
  }

  private static String policy(Person who, String query) {
    return who.get("/api/video/ice-servers" + query).ok().at("policy");
  }

  @Test
  void healthIsOpenToAll() {
    try (TestServer server = new TestServer(data)) {
      Person nobody = server.nobody();
      assertThat(nobody.get("/livez").status()).isEqualTo(200);
      assertThat(nobody.get("/readyz").status()).isEqualTo(200);
      assertThat(nobody.get("/version").at("name")).isEqualTo("duet-server");
      Person ann = server.signIn("ann");
      ann.session("00000000-0000-4000-8000-000000000000");
      assertThat(nobody.get("/metrics").body())
          .contains("route=\"/api/video/session/{id}\",status=\"404\"} 1")
          .contains("duet_feed_connections 0")
          .contains("duet_sessions_live{status=\"waiting\"} 0")
          .doesNotContain("ann@");
    }
  }
}
