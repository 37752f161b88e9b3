package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MatchingTest {
  @TempDir Path data;
  private TestServer server;
  private Person ann;
  private Person mateo;
  private long match;

  @BeforeEach
  void start() {
    server = new TestServer(data);
    ann = server.signIn("ann");
    mateo = server.signIn("mateo");
    match = server.match(ann, mateo);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Reply swipe(Person who, long match, String decision) {
    return who.post(
        "/api/matching/swipe", "{\"match_id\":%d,\"decision\":\"%s\"}".formatted(match, decision));
  }

  private void firstCall() {
    String session = ann.calls(match);
    mateo.join(session).ok();
    ann.end(session).ok();
  }

  @Test
  void nobodyDecidesBeforeTheFirstCall() {
    assertThat(swipe(ann, match, "like").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Like", "LIKE", " like", "love"})
  void aDecisionIsSpelledAsItIs(String decision) {
    firstCall();

    Reply reply = swipe(ann, match, decision);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("decision")).isTrue();
  }

  @Test
  void bothLike() {
    firstCall();
    TestFeed feed = mateo.feed();
    Reply one = swipe(ann, match, "like").ok();
    assertThat(one.at("match_status")).isEqualTo("pending");
    assertThat(feed.all()).as("a decision is not told before both decided").isEmpty();

    Reply both = swipe(mateo, match, "like").ok();

    assertThat(both.at("is_mutual_match")).isEqualTo("true");
    assertThat(feed.next("match.updated").path("match").path("status").asString())
        .isEqualTo("matched");
    assertThat(server.match(mateo, ann)).isEqualTo(match);
  }

  @Test
  void twoWhoAreConnectedLearnThatWhenTheyMatch() {
    firstCall();
    TestFeed anns = ann.feed();
    TestFeed mateos = mateo.feed();
    swipe(ann, match, "like").ok();
    swipe(mateo, match, "like").ok();

    sees(anns, mateo);
    sees(mateos, ann);
  }

  @Test
  void whoIsNotConnectedIsNotSaidToBe() {
    firstCall();
    TestFeed anns = ann.feed();
    swipe(ann, match, "like").ok();
    swipe(mateo, match, "like").ok();

    assertThat(anns.types()).containsExactly("match.updated");
  }

  private static void sees(TestFeed feed, Person whom) {
    JsonNode presence = feed.next("presence");
    assertThat(presence.path("user_id").asLong()).isEqualTo(whom.id());
    assertThat(presence.path("online").asBoolean()).isTrue();
  }

  @Test
  void oneDoesNot() {
    firstCall();
    swipe(ann, match, "like").ok();

    assertThat(swipe(mateo, match, "pass").ok().at("match_status")).isEqualTo("rejected");
    assertThat(ann.call(match).status()).isEqualTo(409);
    assertThat(swipe(ann, match, "like").status()).isEqualTo(409);
  }

  @Test
  void aSecondFirstCallIsRefused() {
    firstCall();

    assertThat(ann.call(match).status()).isEqualTo(400);
  }

  @Test
  void theMatchShowsItsCall() {
    String session = ann.calls(match);
    JsonNode mine = ann.candidate(mateo);
    assertThat(mine.path("video_session_id").asString()).isEqualTo(session);
    assertThat(mine.path("call_completed").asBoolean()).isFalse();

    mateo.join(session).ok();
    ann.end(session).ok();

    assertThat(mateo.candidate(ann).path("call_completed").asBoolean()).isTrue();
    assertThat(mateo.candidate(ann).path("video_session_id").asString()).isEqualTo(session);
  }

  @Test
  void aMissedFirstCallLeavesAnotherTry() {
    ann.end(ann.calls(match)).ok();

    assertThat(ann.call(match).ok().at("reused")).isEqualTo("false");
  }

  @Test
  void unmatchingTwiceIsFine() {
    String body = "{\"match_id\":%d}".formatted(match);
    assertThat(ann.post("/api/matching/unmatch", body).status()).isEqualTo(200);
    assertThat(mateo.post("/api/matching/unmatch", body).status()).isEqualTo(200);
  }

  @Test
  void activeUsersAreTheOthers() {
    Reply active = ann.get("/api/matching/active-users").ok();

    assertThat(active.json().path("recent_active_users"))
        .noneSatisfy(u -> assertThat(u.path("name").asString()).isEqualTo("Ann"))
        .anySatisfy(u -> assertThat(u.path("name").asString()).isEqualTo("Mateo Quispe"));
  }
}
