package org.duet.app.e2e;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duet.app.AppGraph;
import org.duet.app.media.CallMedia;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.LocalCache;
import org.duet.app.threads.FxThread;
import org.duet.model.matching.Match;
import org.duet.server.qa.Seeds;

/** One client of one person: its real graph, driven by events. */
final class Client implements AutoCloseable {
  private final WebRtcEngine engine;
  private final AppGraph graph;
  private final String name;
  private final String mailbox;

  Client(String name, String deviceId) {
    this(name, AppGraph.Settings.of(deviceId));
  }

  Client(String name, AppGraph.Settings settings) {
    this(name, settings, Credentials.NONE, LocalCache.none());
  }

  /** Of somebody whose address is not their name. */
  Client(String name, String mailbox, AppGraph.Settings settings) {
    this(name, mailbox, settings, Credentials.NONE, LocalCache.none());
  }

  Client(String name, AppGraph.Settings settings, Credentials credentials, LocalCache cache) {
    this(name, name.toLowerCase(Locale.ROOT), settings, credentials, cache);
  }

  /** By this clock. */
  Client(String name, AppGraph.Settings settings, InstantSource clock) {
    this(name, name.toLowerCase(Locale.ROOT), settings, Credentials.NONE, LocalCache.none(), clock);
  }

  private Client(
      String name,
      String mailbox,
      AppGraph.Settings settings,
      Credentials credentials,
      LocalCache cache) {
    this(name, mailbox, settings, credentials, cache, InstantSource.system());
  }

  private Client(
      String name,
      String mailbox,
      AppGraph.Settings settings,
      Credentials credentials,
      LocalCache cache,
      InstantSource clock) {
    this.name = name;
    this.mailbox = mailbox;
    engine = new WebRtcEngine(MediaSettings.synthetic(name), new FxThread());
    graph = new AppGraph(settings, engine, clock, credentials, cache);
  }

  /** Looks at the other as a window would: who is not looked at has no picture. */
  Client looking() {
    new FxThread()
        .execute(() ->
            graph
                .media()
                .subscribe(media -> {
                  if (media != null) {
                    media.remote().resize(320, 240);
                  }
                }));
    return this;
  }

  Client signIn(String server) {
    String email = mailbox + "@duet.test";
    press(new Event.Account.SignInPressed(server, email, Seeds.PASSWORD));
    awaitIn(
        "connected, with matches and a profile",
        s -> isConnected(s) && s.matches() != null && s.social().self().profile() != null);
    return this;
  }

  static boolean isConnected(SignedIn s) {
    return s.connection() instanceof Connection.Connected;
  }

  void press(Event event) {
    graph.store().dispatch(event);
  }

  void call(String whom) {
    press(new Event.Calls.CallPressed(matchWith(whom)));
  }

  void hangUp() {
    press(new Event.Calls.HangUpPressed());
  }

  /** Answers the one call that waits. */
  void answer() {
    press(new Event.Calls.AnswerPressed(awaitCard()));
  }

  long matchWith(String whom) {
    return in().matches().stream()
        .filter(m -> m.matchedUserName().equals(whom))
        .mapToLong(Match::id)
        .findFirst()
        .orElseThrow();
  }

  /** Until exactly one call waits. */
  UUID awaitCard() {
    return awaitIn("one call waits", s -> s.shownCalls().size() == 1)
        .shownCalls()
        .getFirst()
        .sessionId();
  }

  void awaitNoCard() {
    awaitIn("no call waits", s -> s.shownCalls().isEmpty());
  }

  <C extends CallState> C awaitCall(Class<C> kind) {
    return awaitCall(kind, call -> true);
  }

  <C extends CallState> C awaitCall(Class<C> kind, Predicate<C> as) {
    return kind.cast(
        awaitIn(
                kind.getSimpleName(),
                s -> kind.isInstance(s.call()) && as.test(kind.cast(s.call())))
            .call());
  }

  CallState.Talking awaitPicture() {
    return awaitCall(CallState.Talking.class, CallState.Talking::pictureShown);
  }

  SignedIn awaitIn(String what, Predicate<SignedIn> wanted) {
    return (SignedIn) await(what, s -> s instanceof SignedIn in && wanted.test(in));
  }

  AppState await(String what, Predicate<AppState> wanted) {
    return Await.value(graph.store().state(), name + ": " + what, wanted);
  }

  SignedIn in() {
    return (SignedIn) graph.store().state().get();
  }

  /** Something of the media of the call that is on. */
  <T> T media(Function<CallMedia, T> part) {
    CallMedia media = graph.media().get();
    if (media == null) {
      throw new AssertionError(name + " has no media");
    }
    return part.apply(media);
  }

  /** From now on listens to what the other sends. */
  void listen(MediaEngine.SoundListener ear) {
    engine.onRemoteSound(ear);
  }

  String name() {
    return name;
  }

  AppGraph graph() {
    return graph;
  }

  @Override
  public void close() {
    graph.close();
  }
}
