package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The database can not do it for a while, or has been at it for long. */
class DatabaseTroubleTest extends AnnAndBen {
  @Override
  ServerConfig configured(ServerConfig usual) {
    return usual.withLimits(usual.limits().withRequestsPerToken(100_000));
  }

  @Test
  void aLockedDatabaseIsToldAndRecovers() throws Exception {
    try (Connection other = Database.connect(data);
        Statement statement = other.createStatement()) {
      statement.execute(
          Database.isShared()
              ? "BEGIN; LOCK TABLE video_session IN EXCLUSIVE MODE"
              : "BEGIN IMMEDIATE");
      Reply refused = ann.call(match);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(ann.get("/api/matching/").status()).as("reads go on").isEqualTo(200);
      statement.execute("ROLLBACK");
    }

    assertThat(ann.call(match).status()).isEqualTo(200);
  }

  @Test
  void rowsStayFewHoweverManyCalls() {
    for (int i = 0; i < 40; i++) {
      String session = ann.calls(match);
      ann.signal(session, "x").ok();
      if (i % 2 == 0) {
        ben.join(session).ok();
      }
      ann.end(session).ok();
    }

    assertThat(Database.count(data, "video_session")).isEqualTo(6);
    assertThat(Database.count(data, "session_member")).isEqualTo(12);
    assertThat(Database.count(data, "call_presence")).isZero();
    assertThat(Database.count(data, "call_signal")).isZero();
  }
}
