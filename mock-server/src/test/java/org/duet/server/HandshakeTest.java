package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the event feed answers to whoever does not open a WebSocket as one does. */
@Tag("any-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
  private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
  private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";
  private static final String[] UPGRADE_REQUIRED = {
    "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"
  };

  private TestServer server;
  private Person ben;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
    ben = server.signIn("ben");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String ask(String method, String token, String headers) throws IOException {
    try (Line line = new Line(server)) {
      line.send(
          "%s /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
              .formatted(method, token, headers));
      return line.answer();
    }
  }

  private static void isProblem(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("application/problem+json", "\"status\":" + status)
        .doesNotContain("Sec-WebSocket-Protocol");
  }

  @Test
  void aHandshakeIsTakenUp() throws Exception {
    assertThat(ask("GET", ben.token(), UPGRADE + KEY + VERSION)).startsWith("HTTP/1.1 101 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sec-WebSocket-Key: \r\n", "Sec-WebSocket-Key: short\r\n"})
  void withoutAKeyItIsMalformed(String key) throws Exception {
    isProblem(ask("GET", ben.token(), UPGRADE + key + VERSION), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "x", "13, 8", ""})
  void anotherVersionIsToldTheRightOne(String version) throws Exception {
    String named = "Sec-WebSocket-Version: " + version + "\r\n";
    String answer = ask("GET", ben.token(), UPGRADE + KEY + named);
    isProblem(answer, 426);
    assertThat(answer).contains(UPGRADE_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", KEY + VERSION, UPGRADE, UPGRADE + KEY})
  void whatDoesNotAskForAWebSocketIsToldTo(String headers) throws Exception {
    String answer = ask("GET", ben.token(), headers);
    isProblem(answer, 426);
    assertThat(answer).contains(UPGRADE_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", UPGRADE + KEY, UPGRADE + VERSION, UPGRADE + KEY + VERSION})
  void withoutATokenNobodyLearnsMore(String headers) throws Exception {
    isProblem(ask("GET", "wrong", headers), 401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;;;
          permessage-deflate; client_max_window_bits=99
          """)
  void anExtensionThatIsNoneIsNoFailure(String extension) throws Exception {
    String offer = "Sec-WebSocket-Extensions: " + extension + "\r\n";
    String answer = ask("GET", ben.token(), UPGRADE + KEY + VERSION + offer);
    assertThat(answer).doesNotStartWith("HTTP/1.1 5");
    if (!answer.startsWith("HTTP/1.1 101 ")) {
      isProblem(answer, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void onlyGetOpensIt(String method) throws Exception {
    for (String headers : new String[] {"", UPGRADE + KEY + VERSION}) {
      String answer = ask(method, ben.token(), headers + "Content-Length: 0\r\n");
      isProblem(answer, 405);
      assertThat(answer).contains("Allow: GET");
    }
  }
}
