package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which calls somebody is told to have missed while they were away. */
class MissedCallsTest extends AnnAndBen {
  private static final String MISSED = "/api/video/missed-calls";

  /** Calls, and gives up. */
  private String inVain() {
    String session = ann.calls(match);
    ann.end(session).ok();
    return session;
  }

  private static List<String> sessions(Reply reply) {
    List<String> all = new ArrayList<>();
    for (JsonNode call : reply.ok().json().path("missed_calls")) {
      all.add(call.path("session_id").asString());
    }
    return all;
  }

  @Test
  void thoseOfOthersThatRangInVainNewestFirst() {
    String first = inVain();
    server.time.moveBy(Duration.ofSeconds(10));
    String second = ann.calls(match);
    server.time.moveBy(Duration.ofSeconds(60));
    assertThat(sessions(ben.get(MISSED))).containsExactly(second, first);
    assertThat(ben.get(MISSED).at("missed_calls.0.end_reason")).isEqualTo("missed");
    assertThat(ben.get(MISSED).at("missed_calls.1.end_reason")).isEqualTo("cancelled");
    assertThat(ben.get(MISSED).at("missed_calls.0.caller_id")).isEqualTo("" + ann.id());
    assertThat(sessions(ann.get(MISSED))).as("of who called").isEmpty();
  }

  @Test
  void notThoseThatWereAnsweredOrDeclinedOrStillRing() {
    String talked = ann.calls(match);
    ben.join(talked).ok();
    ann.end(talked).ok();
    ben.end(ann.calls(match)).ok();
    ann.calls(match);
    assertThat(sessions(ben.get(MISSED))).isEmpty();
  }

  @Test
  void onlyThoseThatEndedLaterThanIsAskedFor() {
    inVain();
    String seen = ben.get(MISSED).at("missed_calls.0.ended_at");
    server.time.moveBy(Duration.ofSeconds(10));
    String later = inVain();
    assertThat(sessions(ben.get(MISSED + "?since=" + seen))).containsExactly(later);
  }

  @Test
  void ofWhomOneBlockedOneIsToldNothing() {
    inVain();
    ben.post("/api/safety/block", "{\"user_id\":" + ann.id() + "}").ok();
    assertThat(sessions(ben.get(MISSED))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "1", "%2B999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
  void whatIsNoTimeIsRefused(String since) {
    Reply reply = ben.get(MISSED + "?since=" + since);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("since")).isTrue();
  }
}
