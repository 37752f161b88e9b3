package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets live in real time: short times here, waited for, not slept. */
@Tag("any-database")
class HeartbeatTest {
  @TempDir Path data;

  @Test
  void aSilentDeviceIsGivenUpAndALivelyOneStays() throws Exception {
    FeedSettings quick =
        FeedSettings.CONTRACT.withPing(Duration.ofMillis(200)).withSilence(Duration.ofMillis(1500));
    try (TestServer server = new TestServer(data, config -> config.withFeed(quick))) {
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      TestFeed lively = ann.feed();
      // This one never answers a ping.
      try (RawFeed silent = new RawFeed(ben, "")) {
        for (var frame = silent.next(); frame.isPresent(); frame = silent.next()) {}

        assertThat(lively.next("presence").path("online").asBoolean()).isTrue();
        assertThat(lively.next("presence").path("online").asBoolean()).isFalse();
        assertThat(lively.all()).isEmpty();
      }
    }
  }

  @Test
  void aServerWithoutAFeedHasNoSuchPath() {
    try (TestServer server = new TestServer(data, c -> c.withFeed(FeedSettings.NONE))) {
      assertThat(server.signIn("ann").get("/api/events").status()).isEqualTo(404);
    }
  }
}
