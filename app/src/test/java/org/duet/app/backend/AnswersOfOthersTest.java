package org.duet.app.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duet.model.wire.Problem;
import org.duet.model.wire.WireCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not said by the server, or not of what was asked, is not taken for an answer. */
class AnswersOfOthersTest {
  private static final UUID SESSION = new UUID(0, 1);
  private static final String PORTAL = "<html>Log in to our network</html>";
  private static final String DONE = "{\"message\":\"Done.\"}";
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};

  private final CurrentAccess access = new CurrentAccess();
  private HttpServer server;
  private RestBackend rest;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    rest = new RestBackend(new WireCodec(), access, "desk-1", HttpLimits.USUAL);
    access.grant(new Access(address(), "secret"));
  }

  @AfterEach
  void stop() {
    rest.close();
    server.stop(0);
  }

  private ServerAddress address() {
    return ServerAddress.parse("127.0.0.1:" + server.getAddress().getPort()).orElseThrow();
  }

  private void answer(int status, byte[] body) {
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void answer(int status, String body) {
    answer(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A request, by what it is for. */
  private record Asked(
      String what, Function<AnswersOfOthersTest, CompletableFuture<? extends Answer<?>>> request) {
    Answer<?> by(AnswersOfOthersTest test) {
      return request.apply(test).join();
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Asked> doing() {
    return Stream.of(
        new Asked("block", t -> t.rest.people().block(2)),
        new Asked("unblock", t -> t.rest.people().unblock(2)),
        new Asked("report", t -> t.rest.people().report(2, "other", "", null)));
  }

  private static Stream<Asked> photos() {
    return Stream.of(
        new Asked("photo", t -> t.rest.profiles().savePhoto(JPEG, "image/jpeg")),
        new Asked("no photo", t -> t.rest.profiles().removePhoto()));
  }

  private static Stream<Asked> all() {
    return Stream.of(
            doing(),
            photos(),
            Stream.of(
                new Asked("unmatch", t -> t.rest.people().unmatch(42)),
                new Asked("picture", t -> t.rest.people().photo(2)),
                new Asked(
                    "register",
                    t -> t.rest.accounts().register(t.address(), "a@example.org", "password"))))
        .flatMap(asked -> asked);
  }

  @ParameterizedTest
  @MethodSource("all")
  void thePageOfAPortalIsNoAnswer(Asked asked) {
    answer(200, PORTAL);
    assertThat(asked.by(this)).isEqualTo(new Answer.Bad<>(new Failure.Nonsense()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyPageIsNoAnswer(Asked asked) {
    answer(200, "");
    assertThat(asked.by(this)).isEqualTo(new Answer.Bad<>(new Failure.Nonsense()));
  }

  private static Stream<Arguments> unknown() {
    return Stream.concat(
            Stream.concat(doing(), photos()),
            Stream.of(
                new Asked("page", t -> t.rest.people().messages(42, null, 50)),
                new Asked("write", t -> t.rest.people().write(42, "Hello", "c")),
                new Asked("blocked", t -> t.rest.people().blocked()),
                new Asked("picture", t -> t.rest.people().photo(2))))
        .flatMap(asked -> Stream.of(404, 405, 501).map(status -> Arguments.of(asked, status)));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void aServerThatHasNoSuchThingSaysSoByNotKnowingOurProblems(Asked asked, int status) {
    answer(status, "{\"detail\":\"Not Found\"}");
    assertThat(asked.by(this)).isEqualTo(new Answer.Bad<>(new Failure.Unable(status, "Not Found")));
  }

  @Test
  void aServerThatHasItSaysWhatIsNotThere() {
    problem(404, "");
    assertThat(rest.people().photo(2).join())
        .isEqualTo(new Answer.Bad<>(new Failure.Refused(404, "", "There is none.")));
  }

  @ParameterizedTest
  @CsvSource({"7,7", "0,1", "soon,10", ",10", "99999,300"})
  void whoeverAsksTooOftenIsToldHowLongToWait(String told, int seconds) {
    problem(429, told == null ? "" : told);
    assertThat(rest.people().write(42, "Hello", "c").join())
        .isEqualTo(
            new Answer.Bad<>(new Failure.TooMany(Duration.ofSeconds(seconds), "There is none.")));
  }

  private void problem(int status, String retryAfter) {
    byte[] body =
        "{\"type\":\"about:blank\",\"title\":\"\",\"status\":%d,\"detail\":\"There is none.\"}"
            .formatted(status)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", Problem.MEDIA_TYPE);
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
          }
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @ParameterizedTest
  @MethodSource("doing")
  void whatIsDoneIsSaid(Asked asked) {
    answer(200, DONE);
    assertThat(asked.by(this)).isInstanceOf(Answer.Good.class);
  }

  @ParameterizedTest
  @MethodSource("photos")
  void nothingIsSaidOfAPhoto(Asked asked) {
    answer(204, "");
    assertThat(asked.by(this)).isInstanceOf(Answer.Good.class);
  }

  @Test
  void aPictureIsOne() {
    answer(200, JPEG);
    assertThat(rest.people().photo(2).join()).isInstanceOf(Answer.Good.class);
  }

  private static String message(long match, String clientId) {
    return new WireCodec()
        .encode(
            Map.of(
                "id",
                7,
                "match_id",
                match,
                "sender_id",
                1,
                "body",
                "Hello",
                "client_id",
                clientId,
                "created_at",
                "2026-01-01T12:00:00Z"));
  }

  private static String session(long match, UUID session) {
    return "{\"id\":1,\"session_id\":\"%s\",\"match_id\":%d,\"status\":\"waiting\",\"duration\":180}"
        .formatted(session, match);
  }

  private static String joined(UUID session) {
    return ("{\"message\":\"\",\"session_status\":\"waiting\",\"timer_started\":false,"
            + "\"duration\":180,\"connected_users\":[],\"waiting_for\":[],\"session\":%s}")
        .formatted(session(42, session));
  }

  /** Each request with what belongs to it, and what belongs to another. */
  private static Stream<Arguments> owned() {
    UUID other = new UUID(0, 2);
    return Stream.of(
        Arguments.of(
            new Asked("page", t -> t.rest.people().messages(42, null, 50)),
            "[" + message(42, "c") + "]",
            "[" + message(42, "c") + "," + message(43, "c") + "]"),
        Arguments.of(
            new Asked("write", t -> t.rest.people().write(42, "Hello", "c")),
            message(42, "c"),
            message(43, "c")),
        Arguments.of(
            new Asked("write once", t -> t.rest.people().write(42, "Hello", "c")),
            message(42, "c"),
            message(42, "d")),
        Arguments.of(
            new Asked("unmatch", t -> t.rest.people().unmatch(42)),
            "{\"message\":\"\",\"match_id\":42}",
            "{\"message\":\"\",\"match_id\":43}"),
        Arguments.of(
            new Asked("history", t -> t.rest.people().callHistory(42)),
            "{\"match_id\":42,\"calls\":[]}",
            "{\"match_id\":43,\"calls\":[]}"),
        Arguments.of(
            new Asked("call", t -> t.rest.startCall(42)),
            session(42, SESSION),
            session(43, SESSION)),
        Arguments.of(
            new Asked("session", t -> t.rest.session(SESSION)),
            session(42, SESSION),
            session(42, other)),
        Arguments.of(
            new Asked("join", t -> t.rest.joinCall(SESSION, false)),
            joined(SESSION),
            joined(other)));
  }

  @ParameterizedTest
  @MethodSource("owned")
  void whatBelongsToAnotherIsNoAnswer(Asked asked, String own, String others) {
    answer(200, own);
    assertThat(asked.by(this)).isInstanceOf(Answer.Good.class);
    server.removeContext("/");
    answer(200, others);
    assertThat(asked.by(this)).isEqualTo(new Answer.Bad<>(new Failure.Nonsense()));
  }
}
