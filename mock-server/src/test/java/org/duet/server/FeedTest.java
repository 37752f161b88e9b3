package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FeedTest {
  @TempDir Path data;
  private TestServer server;
  private Person ann;
  private Person ben;
  private long match;

  @BeforeEach
  void start() {
    server = new TestServer(data);
    ann = server.signIn("ann");
    ben = server.signIn("ben");
    match = server.match(ann, ben);
  }

  @AfterEach
  void stop() {
    server.close();
  }

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
}
