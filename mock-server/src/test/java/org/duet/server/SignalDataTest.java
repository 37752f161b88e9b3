package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Browsers say an object, other clients a text: each is handed out as it came. */
class SignalDataTest extends AnnAndBen {
  private static final String OBJECT = "{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\",\"n\":[1,null]}";
  private static final String TEXT = "\"{\\\"type\\\":\\\"offer\\\"}\"";
  private static final String MARKED_TEXT = "\"\\u001e{}\"";

  private String session;

  @BeforeEach
  void talk() {
    session = ann.calls(match);
    ben.join(session).ok();
  }

  private Reply post(String json) {
    return ann.post(
        "/api/video/signal",
        "{\"session_id\":\"%s\",\"type\":\"offer\",\"data\":%s}".formatted(session, json));
  }

  private JsonNode fetched() {
    JsonNode signals = ben.get("/api/video/signals/" + session).ok().json().path("signals");
    assertThat(signals).hasSize(1);
    return signals.path(0).path("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {OBJECT, TEXT, MARKED_TEXT, "{}", "\"\""})
  void isFetchedAsItWasPosted(String json) {
    post(json).ok();
    assertThat(fetched()).isEqualTo(new JsonMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {OBJECT, TEXT, MARKED_TEXT})
  void reachesTheFeedAsItWasPosted(String json) {
    try (TestFeed feed = ben.feed()) {
      post(json).ok();
      assertThat(feed.next("signal").path("data")).isEqualTo(new JsonMapper().readTree(json));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OBJECT, TEXT})
  void reachesTheOtherAsItWasSaidOverTheFeed(String json) {
    try (TestFeed mine = ann.feed();
        TestFeed theirs = ben.feed()) {
      mine.send(
          "{\"type\":\"signal\",\"session_id\":\"%s\",\"signal_type\":\"offer\",\"data\":%s}"
              .formatted(session, json));
      assertThat(theirs.next("signal").path("data")).isEqualTo(new JsonMapper().readTree(json));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "1.5", "true", "[]", "[{}]", "\"\\u0000\""})
  void anythingElseIsRefusedByItsName(String json) {
    Reply reply = post(json);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("data")).isTrue();
  }

  @Test
  void whatIsMissingIsRefusedByItsName() {
    Reply reply =
        ann.post(
            "/api/video/signal", "{\"session_id\":\"%s\",\"type\":\"offer\"}".formatted(session));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("data")).isTrue();
  }

  @Test
  void anObjectNestedTooDeepIsRefusedByItsName() {
    Reply reply = post("{\"a\":" + "[".repeat(480) + "]".repeat(480) + "}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("data")).isTrue();
  }

  @Test
  void anObjectHasAtMost64KiB() {
    try (TestFeed mine = ann.feed();
        TestFeed theirs = ben.feed()) {
      mine.send(
          "{\"type\":\"signal\",\"session_id\":\"%s\",\"signal_type\":\"offer\",\"data\":{\"a\":\"%s\"}}"
              .formatted(session, "x".repeat(64 * 1024)));
      assertThat(mine.next("error").path("in_reply_to").asString()).isEqualTo("signal");
      assertThat(theirs.types()).doesNotContain("signal");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sdp\":\"v=0\"}", "v=0", "\u001e{"})
  void whatAnOlderVersionKeptIsAText(String kept) {
    post("\"x\"").ok();
    Database.change(data, "UPDATE call_signal SET data = '" + kept + "'");
    assertThat(fetched().stringValue()).isEqualTo(kept);
  }
}
