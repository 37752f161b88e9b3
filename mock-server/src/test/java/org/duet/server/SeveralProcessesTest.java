package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two servers on one PostgreSQL database are one service: Ann is at the one, Ben at the other. */
@Tag("postgresql")
class SeveralProcessesTest {
  @TempDir Path data;
  private TestServer one;
  private TestServer other;
  private Person ann;
  private Person ben;
  private long match;

  @BeforeEach
  void start() {
    one = new TestServer(data);
    other = new TestServer(data, config -> config.withTimeline(one.time));
    ann = one.signIn("ann");
    ben = other.signIn("ben");
    match = one.match(ann, ben);
  }

  @AfterEach
  void stop() {
    other.close();
    one.close();
  }

  /** The same device, talking to the other server. */
  private Person at(TestServer server, Person person) {
    return new Person(
        server.http, server.url(), person.id(), person.name(), person.token(), person.device());
  }

  @Test
  void aCallGoesFromOneToTheOther() {
    try (TestFeed annSees = ann.feed();
        TestFeed benSees = ben.feed()) {
      String session = ann.calls(match);
      assertThat(benSees.next("pending_call.upserted").path("call").path("session_id").asString())
          .isEqualTo(session);

      ben.join(session).ok();
      JsonNode active = annSees.next("session.updated");
      while (!active.path("session").path("status").asString().equals("active")) {
        active = annSees.next("session.updated");
      }
      assertThat(active.path("session").path("session_id").asString()).isEqualTo(session);

      ben.end(session).ok();
      assertThat(annSees.next("session.updated").path("session").path("end_reason").asString())
          .isEqualTo("hangup");
    }
  }

  @Test
  void signalsArriveInOrderAndOnce() {
    try (TestFeed annSees = ann.feed();
        TestFeed benSees = ben.feed()) {
      String session = ann.calls(match);
      ben.join(session).ok();
      List<String> sent = IntStream.range(0, 40).mapToObj(i -> "signal-" + i).toList();
      for (String data : sent) {
        ann.signal(session, data).ok();
        ben.signal(session, data).ok();
      }
      for (TestFeed feed : List.of(annSees, benSees)) {
        List<String> came = new ArrayList<>();
        while (came.size() < sent.size()) {
          came.add(feed.next("signal").path("data").asString());
        }
        assertThat(came).isEqualTo(sent);
        assertThat(feed.types()).as("and no more").doesNotContain("signal");
      }
    }
  }

  @Test
  void whatIsTooLongForANotificationArrivesToo() {
    String longest = "😀".repeat(1000);
    try (TestFeed benSees = ben.feed()) {
      ann.post(
              "/api/messages/" + match,
              "{\"body\":\"%s\",\"client_id\":\"a\"}".formatted("é\\\"" + longest.substring(4)))
          .ok();
      ann.post(
              "/api/messages/" + match,
              "{\"body\":\"%s\",\"client_id\":\"b\"}".formatted("ü".repeat(2000)))
          .ok();
      assertThat(benSees.next("message.created").path("message").path("body").asString())
          .startsWith("é\"😀");
      assertThat(benSees.next("message.created").path("message").path("body").asString())
          .isEqualTo("ü".repeat(2000));
    }
  }

  @Test
  void aPersonIsOnlineWhileAnyServerHasADevice() {
    try (TestFeed annSees = ann.feed()) {
      TestFeed phone = ben.feed();
      assertThat(annSees.next("presence").path("online").asBoolean()).isTrue();
      TestFeed laptop = at(one, ben.on("laptop")).feed();
      phone.close();
      assertThat(annSees.types()).as("one of two left").doesNotContain("presence");
      laptop.close();
      assertThat(annSees.next("presence").path("online").asBoolean()).isFalse();
    }
  }

  @Test
  void theNewestConnectionOfADeviceWins() {
    TestFeed before = ben.feed();
    try (TestFeed now = at(one, ben).feed()) {
      assertThat(before.closeCode()).isEqualTo(1000);
      ann.calls(match);
      assertThat(now.next("pending_call.upserted").path("call").path("match_id").asLong())
          .isEqualTo(match);
    }
  }

  @Test
  void aLogOutIsHeardEverywhere() {
    TestFeed benSees = ben.feed();
    at(one, ben).post("/api/auth/logout").ok();
    assertThat(benSees.closeCode()).isEqualTo(4401);
    assertThat(ben.get("/api/auth/me").status()).isEqualTo(401);
  }

  @Test
  void aTimeOutHappensOnce() {
    try (TestFeed annSees = ann.feed();
        TestFeed benSees = ben.feed()) {
      String session = ann.calls(match);
      // Somebody at the other server touches it: now both watch over its time.
      ben.post("/api/video/dismiss-call/" + session).ok();
      long before = Long.parseLong(ann.session(session).ok().at("rev"));
      annSees.all();
      one.time.moveBy(Duration.ofSeconds(46));

      assertThat(annSees.types()).containsExactly("session.updated");
      assertThat(benSees.types()).filteredOn("pending_call.removed"::equals).hasSize(1);
      assertThat(ann.session(session).ok().at("end_reason")).isEqualTo("missed");
      assertThat(ann.session(session).at("rev")).isEqualTo(String.valueOf(before + 1));
    }
  }

  @Test
  void aBrokenLineToTheDatabaseMakesDevicesConnectAgain() {
    TestFeed benSees = ben.feed();
    Postgres.running().breakConnectionsTo(Database.name(data));
    assertThat(benSees.closeCode()).isEqualTo(1001);

    String session = untilItGoesOn(() -> ann.call(match)).at("session_id");
    untilItGoesOn(() -> ben.get("/readyz"));
    try (TestFeed again = ben.feed()) {
      assertThat(again.snapshot().path("pending_calls").path(0).path("session_id").asString())
          .isEqualTo(session);
      ann.end(session).ok();
      assertThat(again.next("pending_call.removed").path("reason").asString())
          .isEqualTo("cancelled");
    }
  }

  @Test
  void whileTheDatabaseIsGonePeopleAreToldToWait() {
    Postgres.running().stop();
    Reply refused = ann.call(match);
    Postgres.running().goOn();

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    String session = untilItGoesOn(() -> ann.call(match)).at("session_id");
    assertThat(untilItGoesOn(() -> ben.join(session)).at("session_status")).isEqualTo("active");
  }

  /** Asks again while the answer is that it should. */
  private static Reply untilItGoesOn(Supplier<Reply> request) {
    Reply reply = request.get();
    for (int i = 0; reply.status() == 503 && i < 1000; i++) {
      reply = request.get();
    }
    return reply.ok();
  }
}
