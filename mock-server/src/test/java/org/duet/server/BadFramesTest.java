package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a device is told that sends what is no frame, and how often it may. */
class BadFramesTest extends AnnAndBen {
  @Test
  void badFramesAreToldAndTheConnectionStays() {
    TestFeed feed = ben.feed();
    for (String bad :
        List.of(
            "nonsense",
            "[]",
            "{}",
            "{\"type\":\"dance\"}",
            "{\"type\":\"signal\"}",
            "{\"type\":\"signal\",\"session_id\":7}")) {
      feed.send(bad);
      JsonNode error = feed.next();
      assertThat(error.path("type").asString()).as(bad).isEqualTo("error");
      assertThat(error.path("detail").asString()).as(bad).isNotBlank();
    }
    ann.calls(match);
    assertThat(feed.next("pending_call.upserted")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nonsense                                                                    |
          []                                                                          |
          {"type":7}                                                                  |
          {"type":"dance"}                                                            | dance
          {"type":"signal"}                                                           | signal
          {"type":"signal","session_id":"x","signal_type":"offer","data":"x"}         | signal
          {"type":"signal","session_id":"%s","signal_type":"shout","data":"x"}        | signal
          {"type":"signal","session_id":"%s","signal_type":"offer","data":7}          | signal
          {"type":"signal","session_id":"%s","signal_type":"offer","data":"x"}        | signal
          """)
  void anErrorNamesTheTypeOfTheFrame(String frame, String type) {
    TestFeed feed = ben.feed();
    feed.send(frame.replace("%s", "00000000-0000-4000-8000-000000000000"));

    JsonNode named = feed.next("error").path("in_reply_to");
    assertThat(named.isNull() ? null : named.asString()).isEqualTo(type);
  }

  @Test
  void anErrorRepeatsNoLongText() {
    TestFeed feed = ben.feed();
    feed.send("{\"type\":\"%s\"}".formatted("x".repeat(1000)));

    assertThat(feed.next("error").path("in_reply_to").isNull()).isTrue();
  }

  @Test
  void tooManyBadFramesEndTheConnection() {
    TestFeed feed = ben.feed();
    for (int i = 0; i < 21; i++) {
      feed.send("nonsense");
    }
    assertThat(feed.closeCode()).isEqualTo(4429);
  }

  @Test
  void badFramesAreForgivenAfterAMinute() {
    TestFeed feed = ben.feed();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 20; i++) {
        feed.send("nonsense");
      }
      assertThat(feed.all()).hasSize(20);
      server.time.moveBy(Duration.ofMinutes(1));
    }
  }
}
