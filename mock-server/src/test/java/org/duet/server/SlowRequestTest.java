package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.duet.server.http.HttpTimes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends a request so slowly that it only keeps a line busy (slow loris). */
@Tag("any-database")
@Timeout(60)
class SlowRequestTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final String HEAD =
      """
      POST /api/auth/register HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      """;

  @TempDir Path data;

  private TestServer server(UnaryOperator<HttpTimes> change) {
    HttpTimes patient = new HttpTimes(LONG, LONG, LONG);
    return new TestServer(data, c -> c.withTimes(change.apply(patient)));
  }

  @Test
  void aHeadThatDribblesIsCutOff() throws Exception {
    try (TestServer server = server(t -> t.withHead(SHORT));
        Line line = new Line(server)) {
      line.send(HEAD + "X-Slow: ");
      line.dribbleUntilClosed();
    }
  }

  @Test
  void aBodyThatDribblesIsCutOff() throws Exception {
    try (TestServer server = server(t -> t.withBody(SHORT));
        Line line = new Line(server)) {
      line.send(HEAD + "Content-Length: 60000\r\n\r\n");
      line.dribbleUntilClosed();
    }
  }

  @Test
  void aBodyThatDoesNotComeIsCutOff() throws Exception {
    try (TestServer server = server(t -> t.withIdle(SHORT));
        Line line = new Line(server)) {
      line.send(HEAD + "Content-Length: 60000\r\n\r\n{");
      line.awaitClosed();
    }
  }

  @Test
  void aLineBetweenTwoRequestsStays() throws Exception {
    try (TestServer server = server(t -> t.withHead(SHORT).withBody(SHORT));
        Line patient = new Line(server);
        Line slow = new Line(server)) {
      patient.send("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(patient.firstLine()).contains(" 200 ");
      slow.send(HEAD);
      slow.dribbleUntilClosed();

      patient.send("GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(patient.rest()).contains("HTTP/1.1 200 ");
    }
  }
}
