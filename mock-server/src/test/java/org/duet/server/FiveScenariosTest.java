package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The five scenarios of the mission, over HTTP and the feed. */
class FiveScenariosTest extends AnnAndBen {
  @Test
  void startMakesASingleSession() {
    Reply started = ann.call(match).ok();

    assertThat(started.at("reused")).isEqualTo("false");
    assertThat(started.at("status")).isEqualTo("waiting");
    assertThat(ann.get("/api/video/active-sessions").json().path("active_sessions")).hasSize(1);
  }

  @Test
  void manyAttemptsReuseTheSameSession() {
    String first = ann.calls(match);

    for (int i = 0; i < 5; i++) {
      Reply again = ann.call(match).ok();
      assertThat(again.at("session_id")).isEqualTo(first);
      assertThat(again.at("reused")).isEqualTo("true");
    }
  }

  @Test
  void dashboardShowsOneNotification() {
    ann.calls(match);
    ann.calls(match);

    assertThat(ben.pending()).isEqualTo(1);
    assertThat(ann.pending()).isZero();
  }

  @Test
  void completeCleansUpOldSessions() {
    for (int i = 0; i < 5; i++) {
      String session = ann.calls(match);
      ben.join(session).ok();
      ann.signal(session, "left behind").ok();
      ann.end(session).ok();
    }

    assertThat(Database.count(data, "video_session")).isEqualTo(3);
    assertThat(Database.count(data, "call_signal")).isZero();
    assertThat(Database.count(data, "call_presence")).isZero();
  }

  @Test
  void aNewCallIsAFreshSession() {
    String first = ann.calls(match);
    ben.join(first).ok();
    ben.end(first).ok();

    Reply second = ann.call(match).ok();

    assertThat(second.at("session_id")).isNotEqualTo(first);
    assertThat(second.at("status")).isEqualTo("waiting");
    assertThat(ben.pending()).isEqualTo(1);
  }
}
