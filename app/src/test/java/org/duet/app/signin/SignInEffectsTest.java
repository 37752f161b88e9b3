package org.duet.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.RestBackend;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.storage.Credentials;
import org.duet.model.wire.WireCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Getting in, against a server that answers what and when the test says. */
class SignInEffectsTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final String ANN =
      "{\"id\":1,\"email\":\"ann@example.org\",\"is_active\":true,"
          + "\"created_at\":\"2026-01-01T12:00:00Z\"}";

  private final CurrentAccess access = new CurrentAccess();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private HttpServer server;
  private RestBackend rest;
  private SignInEffects effects;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    rest =
        new RestBackend(
            new WireCodec(), access, "desk-1", new HttpLimits(LONG, LONG, LONG, 10_000));
    effects = new SignInEffects(rest.accounts(), access, Credentials.NONE);
  }

  @AfterEach
  void stop() {
    rest.close();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void says(String path, int status, String body) {
    server.createContext(path, exchange -> answer(exchange, status, body));
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void register() {
    effects.handle(
        new Effect.Account.Register(url(), "ann@example.org", "secret 1", false), events::add);
  }

  private Event.Account.SignInFailed failed() throws InterruptedException {
    Event event = events.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(Event.Account.SignInFailed.class);
    return (Event.Account.SignInFailed) event;
  }

  @Test
  void thatAnAddressHasAnAccountIsAFaultOfItsField() throws InterruptedException {
    says("/api/auth/register", 400, "{\"detail\":\"Email already registered\"}");
    register();
    assertThat(failed().faults()).isEqualTo(Map.of("email", "Email already registered"));
  }

  @Test
  void whatIsWrongWithAFieldIsSaidByItsName() throws InterruptedException {
    says(
        "/api/auth/register",
        422,
        "{\"status\":422,\"detail\":\"Please check.\",\"errors\":{\"password\":\"is weak\"}}");
    register();
    assertThat(failed().faults()).isEqualTo(Map.of("password", "is weak"));
  }

  @Test
  void whatIsWrongWithNoFieldIsSaidAlone() throws InterruptedException {
    says("/api/auth/register", 400, "{\"detail\":\"Not today.\"}");
    register();
    Event.Account.SignInFailed failed = failed();
    assertThat(failed.faults()).isEmpty();
    assertThat(failed.trouble().detail()).isEqualTo("Not today.");
  }

  /** The server asks for nothing more before the test lets it. */
  private CountDownLatch holds(String path, String body) {
    CountDownLatch held = new CountDownLatch(1);
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, body);
        });
    return held;
  }

  private void asked(String what) throws InterruptedException {
    assertThat(asked.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(what);
  }

  private void signIn() {
    effects.handle(
        new Effect.Account.SignIn(url(), "ann@example.org", "secret 1", true), events::add);
  }

  @Test
  void aTokenThatComesLateIsLoggedOutAndLetsNobodyIn() throws InterruptedException {
    CountDownLatch token =
        holds("/api/auth/token", "{\"access_token\":\"late\",\"token_type\":\"bearer\"}");
    says("/api/auth/me", 200, ANN);
    says("/api/profile/", 404, "");
    server.createContext(
        "/api/auth/logout",
        exchange -> {
          asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
          answer(exchange, 204, "");
        });
    signIn();
    asked("/api/auth/token");
    effects.handle(new Effect.Account.GiveUp(), events::add);
    token.countDown();
    asked("Bearer late");
    assertThat(access.get()).isNull();
    assertThat(events).isEmpty();
  }
}
