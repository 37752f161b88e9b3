package org.duet.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.EventFeed;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.LiveFeed;
import org.duet.app.backend.MoveWatch;
import org.duet.app.backend.NetworkWatch;
import org.duet.app.backend.PollSettings;
import org.duet.app.backend.RestBackend;
import org.duet.app.backend.WakeWatch;
import org.duet.app.call.CallEffects;
import org.duet.app.call.HelpAhead;
import org.duet.app.call.MediaEffects;
import org.duet.app.call.ServerReach;
import org.duet.app.call.ServerReach.Names;
import org.duet.app.call.SignalOutbox;
import org.duet.app.effects.CacheKeeper;
import org.duet.app.effects.CallGuard;
import org.duet.app.effects.FeedEffects;
import org.duet.app.effects.PhotoAlbum;
import org.duet.app.effects.TimerEffects;
import org.duet.app.matches.MatchesEffects;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.PictureChoice;
import org.duet.app.media.Rehearsals;
import org.duet.app.signin.SignInEffects;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.Store;
import org.duet.app.state.Update;
import org.duet.app.storage.CallMark;
import org.duet.app.storage.CrashReports;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.Remembered;
import org.duet.app.theme.Portraits;
import org.duet.app.threads.FxThread;
import org.duet.app.threads.SystemTimers;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * One client, put together. Several live in one JVM side by side; closed, none of it runs any more.
 */
public final class AppGraph implements AutoCloseable {
  /** How long a call gets to be ended properly when the client closes. */
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final FxThread fxThread = new FxThread();
  private final SystemTimers timers = new SystemTimers();
  private final CurrentAccess access = new CurrentAccess();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final MediaEngine engine;
  private final LiveFeed feed;
  private final RestBackend rest;
  private final SignInEffects signIn;
  private final FeedEffects feedEffects;
  private final MatchesEffects matches;
  private final CallEffects calls;
  private final MediaEffects media;
  private final TimerEffects after;
  private final PhotoAlbum photos;
  private final SocialEffects social;
  private final Store<AppState, Event, Effect> store;
  private final CacheKeeper keeper;
  private @Nullable CallGuard guard;

  /**
   * What differs from client to client.
   *
   * @param deviceId tells the devices of a person apart
   * @param names finds out where the server is
   */
  public record Settings(
      String deviceId, HttpLimits http, FeedSettings feed, PollSettings poll, Names names) {

    public Settings(String deviceId, HttpLimits http, FeedSettings feed, PollSettings poll) {
      this(deviceId, http, feed, poll, Names.SYSTEM);
    }

    public static Settings of(String deviceId) {
      return new Settings(deviceId, HttpLimits.USUAL, FeedSettings.USUAL, PollSettings.CONTRACT);
    }
  }

  /** A client that keeps nothing. */
  public AppGraph(Settings settings, MediaEngine engine, InstantSource clock) {
    this(settings, engine, clock, Credentials.NONE, LocalCache.none());
  }

  /** Starts nothing yet: the first event does. Takes the engine over, and closes it. */
  public AppGraph(
      Settings settings,
      MediaEngine engine,
      InstantSource clock,
      Credentials credentials,
      LocalCache cache) {
    this.engine = engine;
    var codec = new WireCodec();
    rest = new RestBackend(codec, access, settings.deviceId(), settings.http());
    var network = NetworkWatch.ofThisMachine();
    var frames = new EventFeed(codec, settings.feed(), settings.deviceId(), clock, network);
    feed = new LiveFeed(frames, rest, settings.poll(), timers, clock);
    signIn = new SignInEffects(rest.accounts(), access, credentials);
    matches = new MatchesEffects(rest);
    calls = new CallEffects(rest, clock);
    var outbox = new SignalOutbox(feed::send, rest::signal, timers);
    var nearness = new ServerReach(access, settings.names());
    var help = new HelpAhead(rest::iceServers, nearness::find, access, clock);
    media = new MediaEffects(engine, help, outbox::send, fxThread);
    feedEffects = new FeedEffects(feed, access, media::receive);
    after = new TimerEffects(timers);
    photos = new PhotoAlbum(rest.people()::photo, cache, fxThread);
    social = new SocialEffects(rest, photos);
    store =
        new Store<>(
            new AppState.SignedOut(null),
            Update::update,
            this::handle,
            fxThread::isCurrent,
            fxThread::later);
    keeper = new CacheKeeper(cache, access, clock, timers, fxThread, store::dispatch);
    Onlookers onlookers = new Onlookers(store, feed, media);
    onlookers.watch();
    store.state().subscribe(keeper::seen);
    store.state().subscribe(photos::seen);
    new WakeWatch(clock, timers, () -> fxThread.execute(() -> onlookers.woken(clock.instant())))
        .start();
    new MoveWatch(network, timers, media::isOn, () -> fxThread.execute(onlookers::moved)).start();
  }

  /**
   * Signs in whoever stayed signed in on this machine, unless somebody was quicker.
   *
   * @param wanted whether they are wanted; another server may be
   */
  public void resume(Predicate<Remembered> wanted) {
    signIn.resume(wanted, store::dispatch);
  }

  /** Tells of a call the run before died in, and keeps watch for the next. On the JavaFX thread. */
  public void guard(CallMark mark, CrashReports reports, InstantSource clock) {
    CallGuard made = new CallGuard(mark, reports, access, clock, fxThread, store::dispatch);
    guard = made;
    store.state().subscribe(made::seen);
  }

  /** Whether somebody can see this client. From any thread. */
  public void watched(boolean seen) {
    feed.watched(seen);
  }

  /** The client's state, and where its events go. */
  public Store<AppState, Event, Effect> store() {
    return store;
  }

  /** What the person chose about their address; asked on the JavaFX thread in each call. */
  public void addresses(Supplier<AddressChoice> chosen) {
    media.addresses(chosen);
  }

  /** What the person chose about pictures; asked on the JavaFX thread as each call begins. */
  public void pictures(Supplier<PictureChoice> chosen) {
    media.pictures(chosen);
  }

  /** The media of the call this client is in; null without one. */
  public ReadOnlyObjectProperty<@Nullable CallMedia> media() {
    return media.current();
  }

  /** The devices, and a way to try them. */
  public Rehearsals rehearsals() {
    return engine;
  }

  /** The devices that calls use from now on, also the one that is on. */
  public void choose(DeviceChoice choice) {
    engine.choose(choice);
  }

  /** The pictures of people. */
  public Portraits portraits() {
    return photos;
  }

  private void handle(Effect effect, Consumer<Event> dispatch) {
    if (closed.get()) {
      return;
    }
    switch (effect) {
      case Effect.Account e -> {
        photos.handle(e);
        keeper.handle(e);
        signIn.handle(e, dispatch);
      }
      case Effect.Feed e -> {
        feedEffects.handle(e, dispatch);
        if (e instanceof Effect.Feed.Open) {
          photos.opened(keeper.opened(store.state().get()));
        }
      }
      case Effect.Request.LoadMatches e -> matches.handle(e, dispatch);
      case Effect.Request.OfCall e -> calls.handle(e, dispatch);
      case Effect.Media e -> media.handle(e, dispatch);
      case Effect.After e -> after.handle(e, dispatch);
      case SocialEffect e -> social.handle(e, dispatch);
    }
  }

  /** Since when what is shown may be out of date; null while it is not. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOf() {
    return keeper.asOf();
  }

  /**
   * Hangs up, disconnects, and lets everything go. Blocks until the devices are off; may be called
   * from any thread, and twice.
   */
  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    store.dispatch(new Event.Calls.HangUpPressed());
    CompletableFuture<Void> quiet = new CompletableFuture<>();
    CompletableFuture<Void> kept = new CompletableFuture<>();
    fxThread.execute(() -> {
      closed.set(true);
      CompletableFuture<?> marked =
          guard == null ? CompletableFuture.completedFuture(null) : guard.settled();
      var _ =
          CompletableFuture.allOf(keeper.ending(), marked)
              .whenComplete((done, error) -> kept.complete(null));
      media.stop();
      quiet.complete(null);
    });
    quiet.completeOnTimeout(null, GOODBYE.toMillis(), TimeUnit.MILLISECONDS).join();
    kept.completeOnTimeout(null, GOODBYE.toMillis(), TimeUnit.MILLISECONDS).join();
    feed.close();
    rest.close();
    timers.close();
    engine.close();
  }

  /**
   * Hangs up in a hurry, from any thread: where the system ends the program, the JavaFX thread
   * takes nothing any more. The other hears of it from the server, or from the call itself; what is
   * kept was written as it came. Blocks for a moment at most.
   */
  void hangUpAtOnce() {
    if (closing.getAndSet(true)) {
      return;
    }
    CompletableFuture<Void> told = new CompletableFuture<>();
    UUID session = store.state().get() instanceof SignedIn in ? in.call().seat() : null;
    CallMedia call = media.current().get();
    if (call != null) {
      call.cut();
      call.say(new PeerNote.Goodbye());
    }
    if (session == null) {
      told.complete(null);
    } else {
      calls.handle(new Effect.Request.EndCall(session), answer -> told.complete(null));
    }
    CompletableFuture<?> unmarked =
        guard == null ? CompletableFuture.completedFuture(null) : guard.forget();
    CompletableFuture.allOf(told, unmarked)
        .completeOnTimeout(null, GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
