package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChatAndSafetyTest extends AnnAndBen {
  private Reply write(Person who, String body, String clientId) {
    return who.post(
        "/api/messages/" + match,
        "{\"body\":\"%s\",\"client_id\":\"%s\"}".formatted(body, clientId));
  }

  private static Reply safety(Person who, String verb, Person whom) {
    return who.post("/api/safety/" + verb, "{\"user_id\":%d}".formatted(whom.id()));
  }

  private static List<String> bodies(JsonNode messages) {
    List<String> bodies = new ArrayList<>();
    messages.forEach(m -> bodies.add(m.path("body").asString()));
    return bodies;
  }

  @Test
  void aMessageReachesBoth() {
    TestFeed mine = ann.on("tablet").feed();
    TestFeed theirs = ben.feed();

    Reply sent = write(ann, "Hello 👋", "c1").ok();

    assertThat(theirs.next("message.created").path("message").path("id").asString())
        .isEqualTo(sent.at("id"));
    assertThat(mine.next("message.created").path("message").path("body").asString())
        .isEqualTo("Hello 👋");
  }

  @Test
  void aRepeatedClientIdIsOneMessage() {
    TestFeed theirs = ben.feed();
    String first = write(ann, "once", "same").ok().body();

    assertThat(write(ann, "once more", "same").ok().body()).isEqualTo(first);
    assertThat(theirs.types()).containsOnlyOnce("message.created");
    assertThat(write(ben, "mine", "same").ok().body()).isNotEqualTo(first);
  }

  @Test
  void messagesComeInPagesNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      write(ann, "m" + i, "c" + i).ok();
    }
    JsonNode newest = ben.get("/api/messages/" + match + "?limit=2").ok().json();
    assertThat(bodies(newest)).containsExactly("m5", "m4");

    long before = newest.path(1).path("id").asLong();
    JsonNode older = ben.get("/api/messages/" + match + "?limit=2&before=" + before).ok().json();

    assertThat(bodies(older)).containsExactly("m3", "m2");
  }

  @Test
  void messagesAreChecked() {
    assertThat(write(ann, "", "c").status()).isEqualTo(422);
    assertThat(write(ann, "x".repeat(2001), "c").status()).isEqualTo(422);
    assertThat(write(ann, "x".repeat(2000), "c").status()).isEqualTo(200);
    assertThat(ann.get("/api/messages/" + match + "?limit=0").status()).isEqualTo(422);
    assertThat(ann.get("/api/messages/4711").status()).isEqualTo(404);
    assertThat(server.signIn("oleh").get("/api/messages/" + match).status()).isEqualTo(403);
    long pending = server.match(ann, server.signIn("mateo"));
    assertThat(ann.get("/api/messages/" + pending).status()).isEqualTo(400);
  }

  @Test
  void whoIsBlockedSeesAndReachesNobody() {
    safety(ann, "block", ben).ok();

    for (Person one : List.of(ann, ben)) {
      assertThat(one.call(match).status()).isEqualTo(409);
      assertThat(write(one, "x", "c").status()).isEqualTo(409);
      assertThat(one.get("/api/matching/").ok().body()).doesNotContain("\"id\":" + match + ",");
    }
    assertThat(ann.get("/api/safety/blocked").ok().at("0.user_id"))
        .isEqualTo(String.valueOf(ben.id()));
    assertThat(ben.get("/api/safety/blocked").ok().json()).isEmpty();
  }

  @Test
  void blockingEndsALiveCallAndDoesNotTellWhy() {
    String session = ann.calls(match);
    ben.join(session).ok();
    TestFeed theirs = ben.feed();

    safety(ann, "block", ben).ok();

    JsonNode told = theirs.next("session.updated").path("session");
    assertThat(told.path("status").asString()).isEqualTo("completed");
    assertThat(told.path("end_reason").asString()).isEqualTo("unmatched");
    assertThat(theirs.next("match.removed").path("match_id").asLong()).isEqualTo(match);
    assertThat(ben.session(session).at("end_reason")).isEqualTo("unmatched");
    assertThat(ann.session(session).at("end_reason")).isEqualTo("blocked");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBlockLooksLikeAnUnmatch(boolean blocked) {
    String over = "{\"match_id\":%d}".formatted(match);
    String session = ann.calls(match);
    ben.join(session).ok();
    if (blocked) {
      safety(ann, "block", ben).ok();
    } else {
      ann.post("/api/matching/unmatch", over).ok();
    }

    Reply history = ben.get("/api/video/call-history/" + match).ok();
    assertThat(history.at("is_mutual_match")).isEqualTo("false");
    assertThat(history.at("calls.0.end_reason")).isEqualTo("unmatched");
    TestFeed feed = ben.feed();
    ben.post("/api/matching/unmatch", over).ok();
    assertThat(feed.all()).as("it was over before").isEmpty();
  }

  @Test
  void whoUnmatchedIsNotBroughtBackByAnUnblock() {
    safety(ann, "block", ben).ok();
    ben.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(match)).ok();
    TestFeed feed = ben.feed();

    safety(ann, "unblock", ben).ok();

    assertThat(feed.all()).isEmpty();
    assertThat(ann.call(match).status()).isEqualTo(409);
  }

  @Test
  void unblockingBringsTheMatchBack() {
    safety(ann, "block", ben).ok();
    TestFeed mine = ann.feed();
    TestFeed theirs = ben.feed();

    safety(ann, "unblock", ben).ok();

    assertThat(theirs.next("match.updated").path("match").path("id").asLong()).isEqualTo(match);
    assertThat(mine.next("presence").path("user_id").asLong()).isEqualTo(ben.id());
    assertThat(theirs.next("presence").path("user_id").asLong()).isEqualTo(ann.id());
    assertThat(ann.call(match).status()).isEqualTo(200);
  }

  @Test
  void blockedPeopleAreNotOffered() {
    Person oleh = server.signIn("oleh");
    safety(oleh, "block", ann).ok();

    assertThat(oleh.post("/api/matching/find").ok().json())
        .noneSatisfy(m -> assertThat(m.path("matched_user_id").asLong()).isEqualTo(ann.id()));
    assertThat(ann.post("/api/matching/find").ok().json())
        .noneSatisfy(m -> assertThat(m.path("matched_user_id").asLong()).isEqualTo(oleh.id()));
  }

  @Test
  void safetyIsChecked() {
    assertThat(safety(ann, "block", ann).status()).isEqualTo(422);
    assertThat(ann.post("/api/safety/block", "{\"user_id\":4711}").status()).isEqualTo(404);
    assertThat(safety(ann, "report", ben).status()).isEqualTo(422);
    assertThat(
            ann.post(
                    "/api/safety/report",
                    "{\"user_id\":%d,\"reason\":\"rude\",\"details\":\"x\"}".formatted(ben.id()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void historyTellsOfPastCalls() {
    ann.end(ann.calls(match)).ok();
    String second = ann.calls(match);
    ben.join(second).ok();
    server.time.moveBy(java.time.Duration.ofSeconds(25));
    ann.end(second).ok();

    Reply history = ben.get("/api/video/call-history/" + match).ok();

    assertThat(history.at("total_calls")).isEqualTo("2");
    assertThat(history.at("calls.0.session_id")).isEqualTo(second);
    assertThat(history.at("calls.0.duration_seconds")).isEqualTo("25");
    assertThat(history.at("calls.1.end_reason")).isEqualTo("cancelled");
  }
}
