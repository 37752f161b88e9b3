package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What ends a call by itself: the time is moved by hand. */
class CallTimesTest extends AnnAndBen {
  private String ends(String session) {
    Reply now = ann.session(session).ok();
    return now.at("status") + "/" + now.at("end_reason");
  }

  private void pass(long seconds) {
    server.time.moveBy(Duration.ofSeconds(seconds));
  }

  /** Closes Ann's feed; the server has noticed when this returns, as it has told Ben. */
  private static void closes(TestFeed anns, TestFeed bens) {
    anns.close();
    while (bens.next("presence").path("online").asBoolean()) {}
  }

  @Test
  void nobodyAnswers() {
    TestFeed caller = ann.feed();
    TestFeed callee = ben.feed();
    String session = ann.calls(match);
    pass(44);
    assertThat(ends(session)).isEqualTo("waiting/");
    pass(1);

    assertThat(ends(session)).isEqualTo("cancelled/missed");
    assertThat(callee.next("pending_call.removed").path("reason").asString()).isEqualTo("missed");
    assertThat(caller.all()).last().satisfies(f -> assertThat(f.path("ends_in_ms").isNull()));
  }

  @Test
  void theFirstCallHasATimeLimit() {
    Person mateo = server.signIn("mateo");
    long first = server.match(ann, mateo);
    TestFeed one = ann.feed();
    mateo.feed().all();
    String session = ann.calls(first);
    mateo.join(session).ok();
    pass(179);
    assertThat(ends(session)).isEqualTo("active/");
    pass(1);

    assertThat(ends(session)).isEqualTo("completed/time_limit");
    assertThat(one.next("match.updated").path("match").path("call_completed").asBoolean()).isTrue();
  }

  @Test
  void aMutualCallGoesOnForFourHours() {
    ann.feed().all();
    ben.feed().all();
    String session = ann.calls(match);
    ben.join(session).ok();
    pass(4 * 3600 - 1);
    assertThat(ends(session)).isEqualTo("active/");
    pass(1);
    assertThat(ends(session)).isEqualTo("completed/time_limit");
  }

  @Test
  void bothAskForMoreTime() {
    Person mateo = server.signIn("mateo");
    long first = server.match(ann, mateo);
    TestFeed one = ann.feed();
    TestFeed other = mateo.feed();
    String session = ann.calls(first);
    mateo.join(session).ok();
    other.all();
    ann.post("/api/video/extend-call/" + session).ok();
    assertThat(other.all()).as("one wish alone is not told").isEmpty();
    mateo.post("/api/video/extend-call/" + session).ok();

    assertThat(other.next("session.updated").path("ends_in_ms").asLong()).isEqualTo(360_000);
    pass(359);
    assertThat(ends(session)).isEqualTo("active/");
    pass(1);
    assertThat(ends(session)).isEqualTo("completed/time_limit");
  }

  @Test
  void theCallerIsGone() {
    TestFeed callee = ben.feed();
    TestFeed mine = ann.feed();
    String session = ann.calls(match);
    closes(mine, callee);
    pass(29);
    assertThat(ben.session(session).at("status")).isEqualTo("waiting");
    pass(1);

    assertThat(ben.session(session).at("end_reason")).isEqualTo("missed");
  }

  @Test
  void aCallerWithoutAFeedRingsAsLongAsTheOtherIsTold() {
    TestFeed callee = ben.feed();
    closes(ann.feed(), callee);
    pass(1);
    String session = ann.calls(match);
    JsonNode told = callee.next("pending_call.upserted").path("call");
    assertThat(told.path("expires_in_ms").asLong()).isEqualTo(45_000);
    pass(44);
    assertThat(ben.session(session).at("status")).isEqualTo("waiting");
    pass(1);

    assertThat(ben.session(session).at("end_reason")).isEqualTo("missed");
  }

  @Test
  void aCallerWhoAsksOnAfterLosingTheFeedIsThere() {
    TestFeed callee = ben.feed();
    TestFeed mine = ann.feed();
    String session = ann.calls(match);
    closes(mine, callee);
    pass(20);
    ann.session(session).ok();
    pass(20);

    assertThat(ends(session)).isEqualTo("waiting/");
  }

  @Test
  void oneOfTwoIsGone() {
    ben.feed().all();
    String session = ann.calls(match);
    ben.join(session).ok();
    pass(119);
    assertThat(ben.session(session).at("status")).isEqualTo("active");
    pass(1);
    assertThat(ben.session(session).at("end_reason")).isEqualTo("lost");
  }

  @Test
  void bothAreGone() {
    String session = ann.calls(match);
    ben.join(session).ok();
    pass(30);

    assertThat(ends(session)).isEqualTo("completed/lost");
  }

  @Test
  void whoeverComesBackInTimeKeepsTheCall() {
    String session;
    ben.feed().all();
    session = ann.calls(match);
    ben.join(session).ok();
    pass(100);
    ann.feed().all();
    pass(100);
    assertThat(ends(session)).isEqualTo("active/");
  }

  @Test
  void aRestartForgetsNoCallAndNoLogIn() {
    String session = ann.calls(match);
    server.restart();
    assertThat(ben.pending()).isEqualTo(1);
    pass(45);

    assertThat(ends(session)).isEqualTo("cancelled/missed");
  }

  /** Where processes share a database, it is another that notices, and after a while. */
  @Test
  @Tag("sqlite")
  void aRestartDoesNotForgetThatTheCallerHadAFeed() {
    ann.feed().all();
    String session = ann.calls(match);
    server.restart();
    pass(30);

    assertThat(ends(session)).isEqualTo("cancelled/missed");
  }
}
