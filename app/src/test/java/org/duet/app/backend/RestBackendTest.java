package org.duet.app.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.model.people.Personality;
import org.duet.model.wire.WireCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, against a server that answers anything. */
class RestBackendTest {
  private static final long MOST_BYTES = 2_000;

  /** Longer than a busy machine takes for anything here. */
  private static final HttpLimits PATIENT = limits(Duration.ofSeconds(30));

  private static final HttpLimits IMPATIENT = limits(Duration.ofMillis(300));
  private static final UUID SESSION = new UUID(0, 1);
  private static final String TRAITS =
      "{\"extroversion\":1,\"openness\":10,\"conscientiousness\":3,\"agreeableness\":4,"
          + "\"neuroticism\":";

  private final CurrentAccess access = new CurrentAccess();
  private final ConcurrentHashMap<String, String> asked = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;
  private RestBackend rest;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    rest = asking(PATIENT);
    access.grant(access("secret"));
  }

  @AfterEach
  void stop() {
    done.countDown();
    rest.close();
    server.stop(0);
  }

  private static HttpLimits limits(Duration each) {
    return new HttpLimits(each, each, each, MOST_BYTES);
  }

  private RestBackend asking(HttpLimits limits) {
    return new RestBackend(new WireCodec(), access, "desk-1", limits);
  }

  private Access access(String token) {
    return new Access(address(), token);
  }

  private ServerAddress address() {
    return ServerAddress.parse("127.0.0.1:" + server.getAddress().getPort() + "/s/blue")
        .orElseThrow();
  }

  private void answer(int status, String body) {
    server.createContext("/", exchange -> answer(exchange, status, body));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    requests.incrementAndGet();
    exchange.getRequestHeaders().forEach((name, values) -> asked.put(name, values.getFirst()));
    asked.put("path", exchange.getRequestURI().getPath());
    asked.put("method", exchange.getRequestMethod());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Failure failure() {
    return ((Answer.Bad<?>) rest.joinCall(SESSION, false).join()).failure();
  }

  @Test
  void aRequestSaysWhoAsksAndFromWhere() {
    answer(200, "{}");
    rest.joinCall(SESSION, false).join();
    assertThat(asked)
        .containsEntry("path", "/s/blue/api/video/join-call/" + SESSION)
        .containsEntry("method", "POST")
        .containsEntry("Authorization", "Bearer secret")
        .containsEntry("X-device-id", "desk-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Log in to our network</html>", "", "[]", "null", "{}", "{\"s\":"})
  void whatIsNotTheContractIsNonsense(String body) {
    answer(200, body);
    assertThat(failure()).isEqualTo(new Failure.Nonsense());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"extroversion\":5}", "[]", TRAITS + "11}", TRAITS + "0}"})
  void traitsThatCannotBeAreNonsense(String body) {
    answer(200, body);
    assertThat(rest.people().personality(7).join())
        .isEqualTo(new Answer.Bad<>(new Failure.Nonsense()));
  }

  @Test
  void traitsAreReadAsTheyAreWritten() {
    answer(200, TRAITS + "5}");
    assertThat(rest.people().personality(7).join())
        .isEqualTo(new Answer.Good<>(new Personality(1, 10, 3, 4, 5)));
    assertThat(asked).containsEntry("path", "/s/blue/api/users/7/personality");
  }

  @Test
  void anAnswerWithoutEndIsNonsense() {
    answer(200, "x".repeat(3_000));
    assertThat(failure()).isEqualTo(new Failure.Nonsense());
  }

  @Test
  void aProblemIsRefusedInTheServersWords() {
    answer(
        409,
        """
        {"type":"about:blank","title":"Conflict","status":409,"detail":"On your phone.",
         "code":"answered_elsewhere"}\
        """);
    assertThat(failure())
        .isEqualTo(new Failure.Refused(409, "answered_elsewhere", "On your phone."));
  }

  @Test
  void aProblemWithItsDetailAloneIsUnderstood() {
    answer(404, "{\"detail\":\"No such session\"}");
    assertThat(failure()).isEqualTo(new Failure.Refused(404, "", "No such session"));
  }

  @Test
  void aProblemInHtmlIsRefusedWithoutWords() {
    answer(403, "<html>");
    assertThat(failure()).isEqualTo(new Failure.Refused(403, "", ""));
  }

  @Test
  void aServerThatBreaksIsNonsense() {
    answer(500, "Traceback");
    assertThat(failure()).isEqualTo(new Failure.Nonsense());
  }

  @Test
  void aServerThatIsBusyIsUnreachable() {
    answer(503, "");
    assertThat(failure()).isEqualTo(new Failure.Unreachable());
  }

  @Test
  void nobodyThereIsUnreachable() {
    server.stop(0);
    assertThat(failure()).isEqualTo(new Failure.Unreachable());
  }

  @Test
  void aServerThatDoesNotAnswerIsUnreachableAfterAWhile() {
    rest.close();
    rest = asking(IMPATIENT);
    server.createContext("/", exchange -> await());
    assertThat(failure()).isEqualTo(new Failure.Unreachable());
  }

  private void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatSendsElsewhereIsNotFollowed() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          answer(exchange, 302, "");
        });
    assertThat(failure()).isEqualTo(new Failure.Nonsense());
    assertThat(requests).hasValue(1);
  }

  @Test
  void aTokenThatIsRefusedIsRejected() {
    answer(401, "{\"detail\":\"Token expired\"}");
    assertThat(failure()).isEqualTo(new Failure.TokenRejected());
  }

  @Test
  void anOldTokenThatIsRefusedIsNobodysLoss() {
    server.createContext(
        "/",
        exchange -> {
          access.grant(access("newer"));
          answer(exchange, 401, "");
        });
    assertThat(failure()).isEqualTo(new Failure.Unreachable());
  }

  @Test
  void withoutAnybodySignedInNothingIsAsked() {
    answer(200, "{}");
    access.forget();
    assertThat(failure()).isEqualTo(new Failure.Unreachable());
    assertThat(requests).hasValue(0);
  }

  @Test
  void aTokenThatFitsInNoHeaderIsNonsense() {
    answer(200, "{\"access_token\":\"a\\nb\",\"token_type\":\"bearer\",\"expires_in\":1}");
    var answer = rest.accounts().signIn(address(), "ann@example.org", "secret").join();
    assertThat(answer).isEqualTo(new Answer.Bad<>(new Failure.Nonsense()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "ftp://example.org", "http://", "a b"})
  void whatIsNoAddressIsNone(String text) {
    assertThat(ServerAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://me:pw@example.org", "https://example.org/?q=1", "https://example.org/#x"})
  void anAddressHasNeitherNamesNorQuestionsInIt(String text) {
    assertThat(ServerAddress.parse(text)).isEmpty();
  }

  @Test
  void anAddressMayHaveAPath() {
    var address = ServerAddress.parse("https://example.org/s/blue/").orElseThrow();
    assertThat(address.feed()).hasToString("wss://example.org/s/blue/api/events");
    assertThat(address.rest("api/matching/"))
        .hasToString("https://example.org/s/blue/api/matching/");
  }

  @Test
  void withoutASchemeOnlyThisMachineIsAskedOpenly() {
    assertThat(ServerAddress.parse("127.0.0.1:8377").orElseThrow())
        .hasToString("http://127.0.0.1:8377");
    assertThat(ServerAddress.parse("example.org").orElseThrow()).hasToString("https://example.org");
  }
}
