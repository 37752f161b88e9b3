package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two processes on the same database is killed. */
@Tag("postgresql")
class KilledProcessTest {
  private static final String SILENCE = "processes.silence=1s";

  @TempDir Path data;

  private static long match(Person one, Person other) {
    for (var match : one.get("/api/matching/").ok().json()) {
      if (match.path("matched_user_id").asLong() == other.id()) {
        return match.path("id").asLong();
      }
    }
    throw new AssertionError("no match");
  }

  @Test
  void itsDevicesFindEverythingAtTheOther() {
    try (ServerProcess doomed = new ServerProcess(data, SILENCE);
        ServerProcess left = new ServerProcess(data, SILENCE)) {
      Person ann = doomed.signIn("ann");
      Person ben = left.signIn("ben");
      TestFeed annSees = ann.feed();
      try (TestFeed benSees = ben.feed()) {
        String session = ann.calls(match(ann, ben));
        ben.join(session).ok();
        annSees.next("session.updated");
        ann.signal(session, "before").ok();
        assertThat(benSees.next("signal").path("data").asString()).isEqualTo("before");

        doomed.kill();
        ben.signal(session, "meanwhile").ok();
        assertThat(benSees.next("presence").path("online").asBoolean()).isFalse();

        try (TestFeed again = left.here(ann).feed()) {
          assertThat(again.snapshot().path("live_sessions").path(0).path("session_id").asString())
              .isEqualTo(session);
          assertThat(again.next("signal").path("data").asString()).isEqualTo("meanwhile");
          assertThat(benSees.next("presence").path("online").asBoolean()).isTrue();
          left.here(ann).end(session).ok();
          assertThat(benSees.next("session.updated").path("session").path("end_reason").asString())
              .isEqualTo("hangup");
        }
      }
    }
  }

  @Test
  void itsTimersFireAtTheOther() {
    try (ServerProcess doomed = new ServerProcess(data, SILENCE, "calls.ring_timeout=3s");
        ServerProcess left = new ServerProcess(data, SILENCE, "calls.ring_timeout=3s")) {
      Person ann = doomed.signIn("ann");
      Person ben = left.signIn("ben");
      try (TestFeed benSees = ben.feed()) {
        ann.calls(match(ann, ben));
        benSees.next("pending_call.upserted");
        doomed.kill();
        assertThat(benSees.next("pending_call.removed").path("reason").asString())
            .isEqualTo("missed");
      }
    }
  }
}
