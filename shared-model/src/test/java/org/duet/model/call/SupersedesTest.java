package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.model.call.Calls.NOON;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is news of a session, with revisions and without. */
class SupersedesTest {
  private static VideoSession session(SessionStatus status, int duration, long rev) {
    return new VideoSession(
        1, Calls.uuid(1), 42, 0, status, NOON, null, null, duration, null, Set.of(), rev);
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, 1, ACTIVE, 2, true",
    "ACTIVE, 2, ACTIVE, 3, true",
    "ACTIVE, 2, ACTIVE, 2, false",
    "ACTIVE, 2, WAITING, 1, false",
    "WAITING, 0, ACTIVE, 0, true",
    "WAITING, 0, CANCELLED, 0, true",
    "ACTIVE, 0, COMPLETED, 0, true",
    "WAITING, 0, WAITING, 0, false",
    "ACTIVE, 0, WAITING, 0, false",
    "COMPLETED, 0, ACTIVE, 0, false",
    "CANCELLED, 0, WAITING, 0, false",
    "COMPLETED, 0, CANCELLED, 0, false",
  })
  void byRevisionElseTheLastWordThatGoesForward(
      SessionStatus known, long knownRev, SessionStatus told, long toldRev, boolean news) {
    assertThat(session(told, 180, toldRev).supersedes(session(known, 180, knownRev)))
        .isEqualTo(news);
  }

  @Test
  void withoutRevisionsALiveSessionMayBeToldDifferently() {
    assertThat(
            session(SessionStatus.ACTIVE, 360, 0).supersedes(session(SessionStatus.ACTIVE, 180, 0)))
        .isTrue();
  }

  @Test
  void anotherSessionIsNone() {
    VideoSession one = session(SessionStatus.WAITING, 180, 1);
    VideoSession other =
        new VideoSession(
            2,
            new UUID(9, 9),
            42,
            0,
            SessionStatus.ACTIVE,
            NOON,
            null,
            null,
            180,
            null,
            Set.of(),
            7);
    assertThat(other.supersedes(one)).isFalse();
  }
}
