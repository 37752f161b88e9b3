package org.duet.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.RestBackend;
import org.duet.app.backend.ServerAddress;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.app.testing.Selves;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that nobody waits for, with a server that takes them and says nothing. */
class SelfEffectsTest {
  /** Longer than any test: only whoever stops a request sees it end. */
  private static final Duration LONG = Duration.ofMinutes(2);

  private static final HttpLimits PATIENT = new HttpLimits(LONG, LONG, LONG, 2_000);
  private static final long ANN = 1;
  private static final Requests.WriteProfile PROFILE =
      new Requests.WriteProfile(
          "Ann", 29, null, "", "", 5, 5, 5, 5, 5, null, 25, 40, 50, List.of());

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable String there;
  private volatile String sent = "";
  private HttpServer server;
  private RestBackend rest;
  private SelfEffects effects;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    CurrentAccess access = new CurrentAccess();
    rest = new RestBackend(new WireCodec(), access, "desk-1", PATIENT);
    access.grant(
        new Access(
            ServerAddress.parse("127.0.0.1:" + server.getAddress().getPort()).orElseThrow(),
            "secret"));
    effects = new SelfEffects(rest.profiles(), new Album());
  }

  @AfterEach
  void stop() {
    over.countDown();
    rest.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod());
    sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String profile = there;
    if (profile != null) {
      byte[] body = profile.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } else if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    } else {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Album implements SelfEffects.Album {
    @Override
    public void changed(long userId, @Nullable Photo photo) {
      told.add("changed");
    }

    @Override
    public void unsure(long userId) {
      told.add(userId);
    }
  }

  private void handle(SocialEffect.OfSelf effect) {
    effects.handle(effect, this::happened);
  }

  private void happened(Event event) {
    told.add(event);
  }

  private static Object next(BlockingQueue<?> queue) throws InterruptedException {
    return queue.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void aProfileNobodyWaitsForIsAskedForInsteadOfWrittenAgain() throws Exception {
    handle(new SocialEffect.OfSelf.SaveProfile(PROFILE, true));
    assertThat(next(asked)).isEqualTo("POST");
    handle(new SocialEffect.OfSelf.StopSaving());
    assertThat(next(told)).isEqualTo(new SocialEvent.OfSelf.ProfileMissing());
    assertThat(asked).containsExactly("GET");
    assertThat(told).isEmpty();
  }

  @Test
  void whatWasNotChangedHereStaysAsItWasChangedOnAnotherDevice() throws Exception {
    String known = new WireCodec().encode(Answers.ProfileBody.of(Selves.ann()));
    there = known.replace("\"Ann\"", "\"Anna\"");
    Requests.WriteProfile began = Draft.requestOf(Selves.ann());
    Draft draft = new Draft();
    draft.follow(Selves.ann());
    draft.bio.set("Sings in the rain.");
    Requests.WriteProfile here = draft.request();
    handle(new SocialEffect.OfSelf.SaveProfile(here, false, began));
    assertThat(next(asked)).isEqualTo("GET");
    assertThat(next(asked)).isEqualTo("PUT");
    next(told);
    assertThat(sent).contains("\"Anna\"", "Sings in the rain.");
  }

  @Test
  void aPictureNobodyWaitsForIsLookedAtInsteadOfSentAgain() throws Exception {
    handle(new SocialEffect.OfSelf.SavePhoto(ANN, new Photo(new byte[] {1}, "image/jpeg")));
    assertThat(next(asked)).isEqualTo("PUT");
    handle(new SocialEffect.OfSelf.StopPhoto());
    assertThat(next(told)).isEqualTo(ANN);
    assertThat(told).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsOverCannotBeStopped() {
    handle(new SocialEffect.OfSelf.StopSaving());
    handle(new SocialEffect.OfSelf.StopPhoto());
    assertThat(told).isEmpty();
  }
}
