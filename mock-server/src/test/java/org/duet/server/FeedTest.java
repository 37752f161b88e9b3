package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeedTest extends AnnAndBen {
  @Test
  void aCallIsPushedToTheOther() {
    try (TestFeed feed = ben.feed()) {
      String session = ann.calls(match);

      JsonNode call = feed.next("pending_call.upserted").path("call");

      assertThat(call.path("session_id").asString()).isEqualTo(session);
      assertThat(call.path("other_user_name").asString()).isEqualTo("Ann");
      assertThat(call.path("expires_in_ms").asLong()).isEqualTo(45_000);
    }
  }

  @Test
  void theSnapshotHasWhatWaits() {
    String session = ann.calls(match);

    try (TestFeed feed = ben.feed()) {
      assertThat(feed.snapshot().path("pending_calls").path(0).path("session_id").asString())
          .isEqualTo(session);
      assertThat(feed.snapshot().path("live_sessions")).hasSize(1);
    }
  }

  @Test
  void eachDeviceLearnsWhyTheCallIsGone() {
    try (TestFeed phone = ben.feed();
        TestFeed tablet = ben.on("tablet").feed()) {
      String session = ann.calls(match);
      ben.join(session).ok();

      assertThat(phone.next("pending_call.removed").path("reason").asString()).isEqualTo("joined");
      assertThat(tablet.next("pending_call.removed").path("reason").asString())
          .isEqualTo("joined_elsewhere");
    }
  }

  @Test
  void signalsReachTheJoinedDeviceInOrder() {
    String session = ann.calls(match);
    ann.signal(session, "one").ok();
    try (TestFeed feed = ben.feed()) {
      ben.join(session).ok();
      ann.signal(session, "two").ok();

      assertThat(feed.next("signal").path("data").asString()).isEqualTo("one");
      assertThat(feed.next("signal").path("data").asString()).isEqualTo("two");
    }
  }

  @Test
  void aSignalIsSentOverTheFeed() {
    String session = ann.calls(match);
    TestFeed mine = ann.feed();
    TestFeed theirs = ben.feed();
    ben.join(session).ok();
    mine.send(
        """
        {"type":"signal","session_id":"%s","signal_type":"ice-candidate","data":"c"}\
        """
            .formatted(session));

    JsonNode signal = theirs.next("signal");

    assertThat(signal.path("signal_type").asString()).isEqualTo("ice-candidate");
    assertThat(signal.path("from_user_id").asLong()).isEqualTo(ann.id());
  }

  @Test
  void aLateSignalIsRefusedAndRevivesNothing() {
    String session = ann.calls(match);
    ann.end(session).ok();
    TestFeed feed = ann.feed();
    feed.send(
        """
        {"type":"signal","session_id":"%s","signal_type":"offer","data":"x"}\
        """
            .formatted(session));

    assertThat(feed.next("error").path("in_reply_to").asString()).isEqualTo("signal");
    assertThat(ann.session(session).at("status")).isEqualTo("cancelled");
  }

  @Test
  void signalsWaitForADeviceThatComesBack() {
    String session = ann.calls(match);
    ben.join(session).ok();
    ann.signal(session, "one").ok();
    ann.signal(session, "two").ok();

    TestFeed feed = ben.feed();

    assertThat(feed.next("signal").path("data").asString()).isEqualTo("one");
    assertThat(feed.next("signal").path("data").asString()).isEqualTo("two");
    assertThat(ben.get("/api/video/signals/" + session).json().path("signals")).isEmpty();
  }

  @Test
  void polledSignalsAreHandedOutOnce() {
    String session = ann.calls(match);
    ben.join(session).ok();
    ann.signal(session, "one").ok();

    assertThat(ben.get("/api/video/signals/" + session).json().path("signals")).hasSize(1);
    assertThat(ben.get("/api/video/signals/" + session).json().path("signals")).isEmpty();
    assertThat(ann.get("/api/video/signals/" + session).json().path("signals")).isEmpty();
  }

  @Test
  void aBrowserProvesItselfBySubprotocol() {
    TestFeed feed =
        new TestFeed(
            server.http,
            server.url(),
            Map.of(),
            "duet.v1",
            "bearer." + ben.token(),
            "device.browser");

    assertThat(feed.protocol()).isEqualTo("duet.v1");
  }

  @Test
  void aBadTokenIsRefusedBeforeTheUpgrade() {
    assertThatThrownBy(() -> ben.withToken("wrong").feed())
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(401));
  }

  @Test
  void loggingOutClosesTheFeed() {
    TestFeed feed = ben.feed();
    ben.post("/api/auth/logout").ok();

    assertThat(feed.closeCode()).isEqualTo(4401);
    assertThat(ben.get("/api/auth/me").status()).isEqualTo(401);
  }

  @Test
  void anExpiredTokenClosesTheFeed() {
    TestFeed feed = ben.feed();
    server.time.moveBy(Duration.ofDays(30));

    assertThat(feed.closeCode()).isEqualTo(4401);
    assertThat(ben.get("/api/auth/me").status()).isEqualTo(401);
  }

  @Test
  void aServerThatStopsSaysSo() {
    TestFeed feed = ben.feed();
    server.stop();

    assertThat(feed.closeCode()).isEqualTo(1001);
  }

  @Test
  void presenceIsToldToMatches() {
    TestFeed feed = ann.feed();
    TestFeed theirs = ben.feed();
    JsonNode came = feed.next("presence");
    assertThat(came.path("user_id").asLong()).isEqualTo(ben.id());
    assertThat(came.path("online").asBoolean()).isTrue();
    assertThat(theirs.next("presence").path("user_id").asLong()).isEqualTo(ann.id());

    theirs.close();

    assertThat(feed.next("presence").path("online").asBoolean()).isFalse();
  }

  @Test
  void noUpdateIsLostBetweenSnapshotAndFirstFrame() throws Exception {
    for (int round = 0; round < 10; round++) {
      CyclicBarrier together = new CyclicBarrier(2);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<String> call =
            threads.submit(() -> {
              together.await();
              return ann.calls(match);
            });
        together.await();
        TestFeed feed = ben.feed();
        String session = call.get();
        boolean inSnapshot = feed.snapshot().path("pending_calls").size() == 1;
        boolean inFrames = feed.types().contains("pending_call.upserted");
        assertThat(inSnapshot ^ inFrames).as("told exactly once").isTrue();
        ann.end(session).ok();
      }
    }
  }

  @Test
  void aPageFromElsewhereMayNotConnect() {
    assertThatThrownBy(() -> feedFrom("https://evil.example"))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    assertThat(feedFrom("http://localhost:3000").snapshot()).isNotNull();
  }

  private TestFeed feedFrom(String origin) {
    return new TestFeed(
        server.http,
        server.url(),
        Map.of("Authorization", "Bearer " + ben.token(), "Origin", origin));
  }
}
