package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.duet.server.call.IceSettings;
import org.duet.server.http.RateLimits;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, health, and what helps peers to meet. */
class LimitsTest {
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
