package org.duet.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.AppGraph;
import org.duet.app.i18n.Messages;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.CallState;
import org.duet.app.state.Deciding;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEvent;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.LocalCache;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Waiting;
import org.duet.app.threads.FxThread;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.matching.Match;
import org.duet.server.ServerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody practises with the people on board. */
class PracticeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private final FxThread fxThread = new FxThread();
  @TempDir private Path folder;
  private LocalCache cache;
  private AppGraph ann;
  private Practice practice;

  @BeforeEach
  void open() {
    Fx.start();
    cache = LocalCache.in(folder);
    ann =
        new AppGraph(
            AppGraph.Settings.of("ann-desk"),
            new WebRtcEngine(MediaSettings.synthetic("Ann"), fxThread),
            InstantSource.system(),
            Credentials.NONE,
            cache);
  }

  @AfterEach
  void close() {
    ann.close();
    if (practice != null) {
      practice.close();
    }
  }

  private void practise(Duration firstCall) {
    practice = Practice.start(MESSAGES, fxThread, new Pace(SOON, SOON, firstCall, NEVER));
    ann.store()
        .dispatch(
            new Event.Account.SignInPressed(practice.url(), Practice.EMAIL, Practice.PASSWORD));
    await("signed in, with matches", in -> in.matches() != null);
  }

  private SignedIn await(String what, Predicate<SignedIn> wanted) {
    Waiting.until(
        what, PATIENCE, () -> Fx.call(() -> state() instanceof SignedIn in && wanted.test(in)));
    return (SignedIn) state();
  }

  private AppState state() {
    return ann.store().state().get();
  }

  private void call(String name) {
    long match =
        await("knows " + name, in -> true).matches().stream()
            .filter(one -> one.matchedUserName().startsWith(name))
            .findFirst()
            .orElseThrow()
            .id();
    ann.store().dispatch(new Event.Calls.CallPressed(match));
  }

  private void awaitTalk() {
    await("talks", in -> in.call() instanceof CallState.Talking);
  }

  @Test
  void somebodyAnswers() {
    practise(NEVER);
    call("Ben");
    awaitTalk();
  }

  @Test
  void whoHasAFirstCallWouldLikeToBeSeenAndToCallAgain() {
    practise(NEVER);
    call("Mateo");
    await("would like to be seen", in -> clearTo(in) == Clarity.CLEAR);
    ann.store().dispatch(new Event.Calls.HangUpPressed());
    long match = open(await("may decide", in -> open(in).isPresent())).orElseThrow().id();
    ann.store().dispatch(new SocialEvent.Circle.LikePressed(match));
    await("a match", in -> in.match(match).filter(one -> one.status().isMutual()).isPresent());
  }

  private static Clarity clearTo(SignedIn in) {
    return in.call() instanceof CallState.Talking talking
        ? talking.peer().wishes().theirs()
        : Clarity.BLURRED;
  }

  private static Optional<Match> open(SignedIn in) {
    return in.matches().stream().filter(match -> Deciding.isOpen(in, match)).findFirst();
  }

  @Test
  void somebodyDeclines() {
    practise(NEVER);
    call("Maria Fernanda");
    var in = await("over", s -> s.call() instanceof CallState.Over);
    assertThat(((CallState.Over) in.call()).reason()).isEqualTo(EndReason.DECLINED);
  }

  @Test
  void somebodyCallsInTheSameMoment() {
    practise(NEVER);
    call("Kwame");
    awaitTalk();
  }

  @Test
  void somebodyCalls() {
    practise(SOON);
    var in = await("called", s -> s.shownCalls().size() == 1);
    assertThat(in.shownCalls().getFirst().otherUserName()).startsWith("Yuki");
  }

  @Test
  void somebodyWritesBack() throws Exception {
    practise(NEVER);
    long match =
        await("knows Ben", in -> true).matches().stream()
            .filter(one -> one.matchedUserName().equals("Ben"))
            .findFirst()
            .orElseThrow()
            .id();
    try (HttpClient http = HttpClient.newHttpClient()) {
      String login = "username=" + Practice.EMAIL + "&password=" + Practice.PASSWORD;
      Matcher token =
          TOKEN.matcher(ask(http, "api/auth/token", "", login, "x-www-form-urlencoded"));
      assertThat(token.find()).isTrue();
      String text = "{\"body\":\"Hello\",\"client_id\":\"1\"}";
      ask(http, "api/messages/" + match, token.group(1), text, "json");
      Waiting.until(
          "an answer",
          PATIENCE,
          () ->
              ask(http, "api/messages/" + match, token.group(1), null, "json")
                  .contains(MESSAGES.text("practice.line-first")));
    }
  }

  private String ask(HttpClient http, String path, String token, String body, String kind) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(practice.url() + "/" + path))
            .header("Content-Type", "application/" + kind);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoLeavesLeavesNothingRunning() {
    Set<Thread> before = threads();
    PracticeDoor door = door();
    Fx.run(door::open);
    SignedIn in = await("inside", s -> s.matches() != null);
    assertThat(Fx.call(() -> door.practising().get())).isTrue();
    assertThat(in.me().name()).isEqualTo("Ann");
    Set<Thread> its = threads();
    its.removeAll(before);
    assertThat(its).isNotEmpty();
    ann.store().dispatch(new Event.Account.SignOutPressed());
    Waiting.until("signed out", PATIENCE, () -> state() instanceof SignedOut);
    assertThat(Fx.call(() -> door.practising().get())).isFalse();
    ann.close(); // what is left now is the practice's
    for (Thread one : its) {
      Waiting.until(one + " has ended", PATIENCE, () -> !one.isAlive());
    }
  }

  @Test
  void whatCannotStartIsSaidAtItsDoorAndCanBeTriedAgain() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "no folder");
    AtomicReference<ServerConfig> config =
        new AtomicReference<>(ServerConfig.TEMPORARY.withData(taken));
    PracticeDoor door =
        Fx.call(() ->
            new PracticeDoor(
                ann.store().state(),
                ann.store()::dispatch,
                new SimpleObjectProperty<>(MESSAGES),
                cache::keepNothingOf,
                fxThread,
                words -> Practice.start(words, fxThread, Pace.USUAL, config.get())));
    Fx.run(door::open);
    Waiting.until("it failed", PATIENCE, () -> Fx.call(() -> door.failed().get()));
    assertThat(Fx.call(() -> door.opening().get())).isFalse();
    assertThat(state()).isEqualTo(new SignedOut(null));
    config.set(ServerConfig.TEMPORARY);
    Fx.run(door::open);
    assertThat(Fx.call(() -> door.failed().get())).isFalse();
    await("inside", in -> in.matches() != null);
    assertThat(Fx.call(() -> door.practising().get())).isTrue();
    Fx.call(door::leave).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Test
  void ofAPortThatIsTakenIsSaidTheSame() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ServerConfig config = ServerConfig.TEMPORARY.withPort(taken.getLocalPort());
      Set<Path> foldersBefore = serverFolders();
      assertThatThrownBy(() -> Practice.start(MESSAGES, fxThread, Pace.USUAL, config))
          .isInstanceOf(RuntimeException.class);
      assertThat(foldersBefore).containsAll(serverFolders());
    }
  }

  private PracticeDoor door() {
    return Fx.call(() ->
        new PracticeDoor(
            ann.store().state(),
            ann.store()::dispatch,
            new SimpleObjectProperty<>(MESSAGES),
            cache::keepNothingOf,
            fxThread));
  }

  @Test
  void whoQuitsInTheMiddleLeavesNothing() {
    Set<Path> foldersBefore = serverFolders();
    Set<Thread> before = threads();
    PracticeDoor door = door();
    Fx.run(door::open);
    long ben =
        await("inside", s -> s.matches() != null).matches().stream()
            .filter(one -> one.matchedUserName().equals("Ben"))
            .findFirst()
            .orElseThrow()
            .id();
    ann.store().dispatch(new SocialEvent.Chats.Typed(ben, "Not sent"));
    await("typed", s -> s.social().chat(ben).draft().equals("Not sent"));
    Set<Path> mine = serverFolders();
    mine.removeAll(foldersBefore);
    assertThat(mine).isNotEmpty();
    Set<Thread> its = threads();
    its.removeAll(before);

    // As the program does: first the practice, while people can still hang up; then the client.
    Fx.call(door::leave).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    Fx.run(door::close);
    ann.close();

    assertThat(serverFolders()).doesNotContainAnyElementsOf(mine);
    assertThat(folder.resolve("cache"))
        .satisfiesAnyOf(
            none -> assertThat(none).doesNotExist(), empty -> assertThat(empty).isEmptyDirectory());
    for (Thread one : its) {
      Waiting.until(one + " has ended", PATIENCE, () -> !one.isAlive());
    }
  }

  @Test
  void whoQuitsWhileItOpensLeavesNothing() {
    Set<Path> before = serverFolders();
    PracticeDoor door = door();
    Fx.run(door::open);
    Fx.call(door::leave).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    Waiting.until("no folder", PATIENCE, () -> before.containsAll(serverFolders()));
  }

  @Test
  void whoDoesNotWaitWhileItOpensLeavesNothing() {
    Set<Path> foldersBefore = serverFolders();
    PracticeDoor door = door();
    Fx.run(() -> {
      door.open();
      door.cancel();
    });
    assertThat(Fx.call(() -> door.opening().get())).isFalse();
    Waiting.until("it has started", PATIENCE, () -> !atTheDoor());
    Fx.run(() -> {}); // what it said about that
    assertThat(state()).isInstanceOf(SignedOut.class);
    Waiting.until("it has ended", PATIENCE, () -> !atTheDoor());
    assertThat(foldersBefore).containsAll(serverFolders());
    Fx.run(door::open);
    await("inside, the second time", s -> s.matches() != null);
    ann.store().dispatch(new Event.Account.SignOutPressed());
    Fx.call(door::leave).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    assertThat(foldersBefore).containsAll(serverFolders());
  }

  /** Whether one starts, or ends. */
  private static boolean atTheDoor() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(one -> one.getName().equals("duet-practice"));
  }

  @Test
  void whoDoesNotWaitWhileItSignsInLeavesNothing() {
    Set<Path> foldersBefore = serverFolders();
    PracticeDoor door = door();
    AtomicBoolean opening = new AtomicBoolean();
    AtomicBoolean cancelled = new AtomicBoolean();
    Fx.run(() -> {
      ann.store()
          .state()
          .subscribe(state -> {
            if (state instanceof AppState.SigningIn && !cancelled.getAndSet(true)) {
              opening.set(door.opening().get());
              door.cancel();
            }
          });
      door.open();
    });
    Waiting.until("cancelled", PATIENCE, cancelled::get);
    assertThat(opening).as("still on the way").isTrue();
    Waiting.until("signed out", PATIENCE, () -> state() instanceof SignedOut);
    assertThat(Fx.call(() -> door.opening().get() || door.practising().get())).isFalse();
    Waiting.until("no folder", PATIENCE, () -> foldersBefore.containsAll(serverFolders()));
    assertThat(state()).isEqualTo(new SignedOut(null));
  }

  /** Where servers that run for a while keep their data. */
  private static Set<Path> serverFolders() {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(one -> one.getFileName().toString().startsWith("duet-server"))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itsPortIsFreeAgain() {
    practise(NEVER);
    int port = URI.create(practice.url()).getPort();
    practice.close();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(IOException.class);
  }

  private static Set<Thread> threads() {
    return new HashSet<>(
        Thread.getAllStackTraces().keySet().stream()
            .filter(one -> one.getName().matches("(?i)(duet|jetty|qtp|javalin|hikari).*"))
            .toList());
  }
}
