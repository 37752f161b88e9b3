package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What must not be seen: passwords, tokens, addresses, what peers say to each other. */
class NothingSecretTest {
  private static final String PASSWORD = "correct-horse-7";
  private static final String WRONG = "battery-staple-8";
  private static final String SDP = "v=0-secret-sdp-line";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path data;
  private final Lines lines = new Lines();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.duet");
  private Level before;

  /** All that was logged. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    final ConcurrentLinkedQueue<String> all = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      all.add(
          event.getFormattedMessage()
              + "\n"
              + ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  @BeforeEach
  void listen() {
    before = ours.getLevel();
    ours.setLevel(Level.TRACE);
    lines.setContext(root.getLoggerContext());
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(lines);
    ours.setLevel(before);
  }

  private static long hashes(TestServer server) {
    String text = server.nobody().get("/metrics").body();
    var found = Pattern.compile("duet_password_hashes_total (\\d+)").matcher(text);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  private static long hashesFor(TestServer server, String email, String password, int status) {
    long before = hashes(server);
    String form = "username=%s&password=%s".formatted(email.replace("@", "%40"), password);
    assertThat(server.nobody().send("POST", "/api/auth/token", form, FORM).status())
        .isEqualTo(status);
    return hashes(server) - before;
  }

  @Test
  void aLogInCostsOneHashWhoeverAsks() {
    try (TestServer server = new TestServer(data)) {
      assertThat(hashesFor(server, "ann@duet.test", "duet-demo-1", 200)).isEqualTo(1);
      assertThat(hashesFor(server, "ann@duet.test", WRONG, 401)).isEqualTo(1);
      assertThat(hashesFor(server, "nobody@duet.test", WRONG, 401)).isEqualTo(1);
      Database.change(data, "UPDATE user_account SET is_active = 0 WHERE email = 'ben@duet.test'");
      assertThat(hashesFor(server, "ben@duet.test", "duet-demo-1", 401)).isEqualTo(1);
      // No password is so long: neither account is looked at.
      String endless = "x".repeat(2000);
      assertThat(hashesFor(server, "ann@duet.test", endless, 401)).isZero();
      assertThat(hashesFor(server, "nobody@duet.test", endless, 401)).isZero();
    }
  }

  @Test
  void noneOfItIsLoggedCountedAnsweredOrKept() throws Exception {
    List<String> tokens = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    String seen;
    try (TestServer server = new TestServer(data)) {
      Person nobody = server.nobody();
      String account = "{\"email\":\"secret.cleo@example.org\",\"password\":\"%s\"";
      refusals.add(nobody.post("/api/auth/register", account.formatted(PASSWORD)).body());
      nobody.post("/api/auth/register", account.formatted(PASSWORD) + "}").ok();
      refusals.add(nobody.post("/api/auth/register", account.formatted(PASSWORD) + "}").body());
      refusals.add(
          nobody
              .send(
                  "POST",
                  "/api/auth/token",
                  "username=secret.cleo%40example.org&password=" + WRONG,
                  FORM)
              .body());
      Person cleo = server.signIn("secret.cleo@example.org", PASSWORD);
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      tokens.addAll(List.of(cleo.token(), ann.token(), ben.token()));
      long match = server.match(ann, ben);
      TestFeed feed =
          new TestFeed(
              server.http, server.url(), Map.of(), "duet.v1", "bearer." + ben.token(), "device.b");
      String session = ann.calls(match);
      ben.on("b").join(session).ok();
      ann.signal(session, SDP).ok();
      assertThat(feed.next("signal").path("data").asString()).isEqualTo(SDP);
      feed.send("{\"type\":\"signal\",\"session_id\":7,\"data\":\"" + SDP + "\"}");
      refusals.add(feed.next("error").toString());
      feed.send("{\"type\":\"signal\",\"data\":\"" + SDP);
      refusals.add(feed.next("error").toString());
      refusals.add(ann.withToken(cleo.token() + "x").get("/api/auth/me").body());
      refusals.add(ann.get("/api/nothing?token=" + ann.token()).body());
      refusals.add(ann.post("/api/video/signal", "{\"data\":\"" + SDP).body());
      ann.on("tablet").signal(session, SDP).ok();
      cleo.post("/api/auth/logout").ok();
      server.time.moveBy(Duration.ofMinutes(5));
      ann.end(session).ok();
      refusals.add(ann.signal(session, SDP).body());
      seen = nobody.get("/metrics").body() + String.join("\n", lines.all);
    }
    assertThat(lines.all).isNotEmpty();
    assertThat(seen).doesNotContain(PASSWORD, WRONG, SDP, "secret.cleo", "@duet.test");
    assertThat(seen).doesNotContain(tokens);
    assertThat(String.join("\n", refusals))
        .doesNotContain(PASSWORD, WRONG, SDP, "secret.cleo")
        .doesNotContain(tokens);
    assertThat(Database.count(data, "call_signal")).isZero();
    for (Path file : Files.list(data).toList()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .doesNotContain(PASSWORD, WRONG)
          .doesNotContain(tokens);
    }
  }
}
