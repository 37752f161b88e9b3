package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.duet.model.call.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a call ends, its undelivered signals and who sat where go with it. */
class EndedCallTracesTest {
  @TempDir Path data;
  private TestServer server;
  private Person ann;
  private Person other;
  private long match;

  @BeforeEach
  void start() {
    server = new TestServer(data);
    ann = server.signIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(EndReason.class)
  void nothingOfItWaitsAnyMore(EndReason reason) {
    // Only the first call of a pair that is not mutual has a time limit.
    other = server.signIn(reason == EndReason.TIME_LIMIT ? "mateo" : "ben");
    match = server.match(ann, other);
    String session = ann.calls(match);
    if (isForRunning(reason)) {
      other.join(session).ok();
      other.signal(session, "answer").ok();
    }
    ann.signal(session, "offer").ok();
    assertThat(Database.count(data, "call_signal")).as("signals wait").isPositive();
    assertThat(Database.count(data, "call_presence")).as("people sit there").isPositive();

    end(reason, session);

    assertThat(ann.session(session).at("end_reason"))
        .isEqualTo(reason.name().toLowerCase(Locale.ROOT));
    assertThat(Database.count(data, "call_signal")).as("signals").isZero();
    assertThat(Database.count(data, "call_presence")).as("seats").isZero();
  }

  private static boolean isForRunning(EndReason reason) {
    return switch (reason) {
      case HANGUP, LOST, TIME_LIMIT, UNMATCHED, BLOCKED -> true;
      case DECLINED, CANCELLED, MISSED -> false;
    };
  }

  private void end(EndReason reason, String session) {
    switch (reason) {
      case HANGUP, CANCELLED -> ann.end(session).ok();
      case DECLINED -> other.post("/api/video/decline-call/" + session).ok();
      case MISSED -> {
        // She is there, by another device: the call that has rung its time out is meant.
        ann.on("tablet").feed().all();
        server.time.moveBy(Duration.ofSeconds(45));
      }
      case LOST -> server.time.moveBy(Duration.ofSeconds(30));
      case TIME_LIMIT -> {
        ann.on("tablet").feed().all();
        other.on("tablet").feed().all();
        server.time.moveBy(Duration.ofSeconds(180));
      }
      case UNMATCHED ->
          ann.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(match)).ok();
      case BLOCKED -> ann.post("/api/safety/block", "{\"user_id\":%d}".formatted(other.id())).ok();
    }
  }
}
