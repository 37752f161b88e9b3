package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: the contract's status, a sentence, and the fields. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

  private TestServer server;
  private Person ann;
  private Person stranger;
  private long match;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
    ann = server.signIn("ann");
    stranger = server.register("stranger");
    match = server.match(ann, server.signIn("ben"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static void isProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(reply.at("status")).isEqualTo(String.valueOf(status));
    assertThat(reply.at("detail")).isNotBlank();
    assertThat(reply.json().has("errors")).isEqualTo(status == 422);
    assertThat(reply.json().has("code")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"match_id":           | 400 |
          nonsense               | 400 |
          {"match_id":1} x       | 400 |
          {"match_id":1,"match_id":2} | 400 |
          []                     | 422 | body
          {}                     | 422 | match_id
          {"match_id":null}      | 422 | match_id
          {"match_id":"1"}       | 422 | match_id
          {"match_id":1.5}       | 422 | match_id
          {"match_id":{}}        | 422 | match_id
          {"match_id":99999999999999999999} | 422 | match_id
          {"match_id":4711}      | 404 |
          {"match_id":-1}        | 404 |
          """)
  void startCallRefuses(String body, int status, String field) {
    Reply reply = ann.post("/api/video/start-call", body);

    isProblem(reply, status);
    if (field != null) {
      assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
    }
  }

  @Test
  void onlyMembersTouchAMatch() {
    isProblem(stranger.call(match), 403);
    isProblem(stranger.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(match)), 403);
  }

  @Test
  void onlyMembersTouchACall() {
    String session = ann.calls(match);
    isProblem(stranger.session(session), 403);
    isProblem(stranger.join(session), 403);
    isProblem(stranger.end(session), 403);
    isProblem(stranger.signal(session, "x"), 403);
    isProblem(stranger.get("/api/video/signals/" + session), 403);
    ann.end(session).ok();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/video/session/",
    "POST,/api/video/join-call/",
    "POST,/api/video/end-call/",
    "POST,/api/video/decline-call/",
    "POST,/api/video/dismiss-call/",
    "POST,/api/video/extend-call/",
    "GET,/api/video/signals/"
  })
  void unknownCallsAreNotFound(String method, String path) {
    isProblem(ann.send(method, path + UNKNOWN, null, ""), 404);
    isProblem(ann.send(method, path + "no-uuid", null, ""), 404);
  }

  @Test
  void anEndedCallIsGone() {
    String session = ann.calls(match);
    ann.end(session).ok();

    isProblem(ann.join(session), 410);
    isProblem(ann.signal(session, "late"), 410);
    assertThat(ann.end(session).status()).isEqualTo(200);
  }

  @Test
  void unknownPathsAndMethodsAreProblemsToo() {
    isProblem(ann.get("/api/nothing"), 404);
    Reply wrong = ann.send("DELETE", "/api/profile/", null, "");
    isProblem(wrong, 405);
    assertThat(wrong.headers().firstValue("Allow"))
        .hasValueSatisfying(allowed ->
            assertThat(allowed.split(", ")).containsExactlyInAnyOrder("GET", "POST", "PUT"));
    isProblem(server.nobody().get("/"), 404);
  }

  @Test
  void aBodyIsJsonAndNotTooLarge() {
    isProblem(ann.send("POST", "/api/video/start-call", "match_id=1", "text/plain"), 415);
    isProblem(ann.send("POST", "/api/video/start-call", "{}", ""), 415);
    String large = "{\"match_id\":1,\"x\":\"" + "x".repeat(64 * 1024) + "\"}";
    isProblem(ann.post("/api/video/start-call", large), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "", "a b", "utf-16", "\"", "utf8mb4"})
  void aCharsetThatIsNoneDoesNoHarm(String charset) {
    String odd = "; charset=" + charset;
    Person nobody = server.nobody();
    String form = "username=ann%40duet.test&password=" + Seeds.PASSWORD;

    isProblem(ann.send("POST", "/api/video/start-call", "{}", "application/json" + odd), 422);
    isProblem(ann.send("POST", "/api/video/start-call", "{}", "text/plain" + odd), 415);
    String type = "application/x-www-form-urlencoded" + odd;
    assertThat(nobody.send("POST", "/api/auth/token", form, type).status()).isEqualTo(200);
  }

  @Test
  void aTokenIsNeeded() {
    isProblem(server.nobody().get("/api/matching/"), 401);
    isProblem(ann.withToken("wrong").get("/api/matching/"), 401);
    isProblem(ann.withToken("wrong").get("/api/events"), 401);
    isProblem(server.nobody().get("/api/events"), 401);
  }

  @Test
  void aDeviceNamesItselfPlainly() {
    isProblem(ann.on("x".repeat(65)).get("/api/matching/"), 400);
    isProblem(ann.on("a b").get("/api/matching/"), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"password":"long enough"}                       | email
          {"email":"x@example.org"}                        | password
          {"email":"x@example.org","password":"short"}     | password
          {"email":"nobody","password":"long enough"}      | email
          {"email":"a b@example.org","password":"long enough"} | email
          {"email":7,"password":"long enough"}             | email
          """)
  void registrationRefuses(String body, String field) {
    Reply reply = server.nobody().post("/api/auth/register", body);

    isProblem(reply, 422);
    assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
  }

  @Test
  void anAddressRegistersOnce() {
    server.register("twice");
    Reply again =
        server
            .nobody()
            .post(
                "/api/auth/register",
                "{\"email\":\"Twice@Example.org\",\"password\":\"long enough\"}");

    isProblem(again, 400);
    assertThat(again.at("detail")).isEqualTo("Email already registered");
  }

  @Test
  void aSignalIsForTheOtherMember() {
    String session = ann.calls(match);
    String body =
        """
        {"session_id":"%s","type":"%s","data":"x","target_user_id":%d}\
        """;

    isProblem(ann.post("/api/video/signal", body.formatted(session, "offer", 4711)), 422);
    isProblem(ann.post("/api/video/signal", body.formatted(session, "shout", 0)), 422);
    isProblem(ann.post("/api/video/signal", body.formatted("x", "offer", 0)), 422);
    isProblem(ann.post("/api/video/signal", body.formatted(UNKNOWN, "offer", 0)), 404);
    ann.end(session).ok();
  }

  @Test
  void only256SignalsWait() {
    String session = ann.calls(match);
    for (int i = 0; i < 256; i++) {
      ann.signal(session, "x").ok();
    }

    Reply more = ann.signal(session, "x");

    isProblem(more, 429);
    assertThat(more.headers().firstValue("Retry-After")).isPresent();
    ann.end(session).ok();
  }
}
