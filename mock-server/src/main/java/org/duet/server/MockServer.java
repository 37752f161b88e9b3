package org.duet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.duet.model.wire.WireCodec;
import org.duet.server.account.AccessTokens;
import org.duet.server.account.AccountHandler;
import org.duet.server.account.AccountLimits;
import org.duet.server.account.Gate;
import org.duet.server.account.Passwords;
import org.duet.server.call.CallFeed;
import org.duet.server.call.CallHandler;
import org.duet.server.call.CallListHandler;
import org.duet.server.call.CallTimers;
import org.duet.server.call.Calls;
import org.duet.server.call.IceHandler;
import org.duet.server.call.SignalHandler;
import org.duet.server.call.SignalPost;
import org.duet.server.call.SignalsFromElsewhere;
import org.duet.server.chat.ChatHandler;
import org.duet.server.event.Subscribers;
import org.duet.server.feed.FeedHandler;
import org.duet.server.feed.Heartbeat;
import org.duet.server.feed.Hub;
import org.duet.server.feed.Neighbours;
import org.duet.server.feed.Presence;
import org.duet.server.http.ClientAddress;
import org.duet.server.http.Json;
import org.duet.server.matching.MatchHandler;
import org.duet.server.matching.Matching;
import org.duet.server.people.PhotoHandler;
import org.duet.server.people.ProfileHandler;
import org.duet.server.qa.Seeds;
import org.duet.server.safety.SafetyHandler;
import org.duet.server.store.Place;
import org.duet.server.store.Store;
import org.duet.server.time.SystemTimeline;
import org.duet.server.time.Timeline;

/**
 * A whole server. Several may run in one JVM. Closing it loses nothing: started again on the same
 * data, it goes on where it was.
 */
public final class MockServer implements AutoCloseable {
  private static final String DATABASE = "duet.db";

  /** As the build has it; a test looks for the page. */
  private static final String VIEWER_VERSION = "5.34.1";

  private final ServerConfig config;
  private final Deque<Runnable> toClose = new ArrayDeque<>();
  private final int port;
  private List<String> all = List.of();
  private ToLongFunction<String> userIds = email -> 0;

  private MockServer(ServerConfig config) {
    this.config = config;
    try {
      this.port = open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts one; it answers when this returns.
   *
   * @throws RuntimeException if the port is taken or the data can not be opened
   */
  public static MockServer start(ServerConfig config) {
    return new MockServer(config);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Where it is to be reached. */
  public URI url() {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return URI.create((config.tls().isPresent() ? "https://" : "http://") + host + ":" + port);
  }

  /**
   * The user id of an account, for tests and demonstrations.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public long userId(String email) {
    return userIds.applyAsLong(email);
  }

  /** Every route, as {@code METHOD /path}. */
  List<String> routes() {
    return all;
  }

  private int open() {
    WireCodec codec = WireCodec.exact();
    Json json = new Json(codec);
    Timeline timeline = config.timeline().orElseGet(this::ownTimeline);
    Presence presence = new Presence(timeline);
    String node = UUID.randomUUID().toString();
    Subscribers bus = new Subscribers();
    Hub hub = new Hub(node);
    bus.add(hub);
    Store store = closing(Store.open(place(), node, bus));
    userIds = email -> store.read(rows -> rows.users().byEmail(email)).orElseThrow().id();
    if (config.seeded()) {
      Seeds.into(store, timeline.instant());
    }
    Passwords passwords = closing(new Passwords(config.passwords()));
    Gate gate = new Gate(store, timeline, config.limits(), presence::seen);

    CallTimers timers = new CallTimers(timeline, config.calls());
    toClose.push(timers::stop);
    SignalPost signals = new SignalPost(store, hub, timeline);
    bus.add(closing(new SignalsFromElsewhere(signals)));
    Calls calls = new Calls(store, timeline, config.calls(), presence, timers, signals);
    CallFeed callFeed = new CallFeed(store, timeline, hub, calls, signals, config.calls());
    Matching matching = new Matching(store, timeline, presence, calls);

    Metrics metrics = new Metrics();
    Meters.of(hub, store, calls, passwords, metrics);
    Routes routes =
        new Routes(
            gate,
            new AccountHandler(
                store,
                json,
                timeline,
                passwords,
                new AccessTokens(config.tokenLifetime()),
                new AccountLimits(timeline, config.limits()),
                new ClientAddress(config.behindProxy())),
            new ProfileHandler(store, json),
            new PhotoHandler(store, timeline),
            new MatchHandler(store, json, matching),
            new CallHandler(json, calls),
            new CallListHandler(store, json, timeline, config.calls()),
            new SignalHandler(json, signals),
            new IceHandler(json, timeline, config.ice(), calls),
            new ChatHandler(store, json, timeline),
            new SafetyHandler(store, json, timeline, calls),
            new HealthHandler(store, json, metrics),
            new DocsHandler(VIEWER_VERSION));
    Optional<FeedHandler> feed =
        config.feed().enabled()
            ? Optional.of(
                new FeedHandler(store, hub, gate, callFeed, codec, timeline, config.feed()))
            : Optional.empty();
    closing(
            new Neighbours(
                store, timeline, callFeed, InstantSource.system(), config.processSilence()))
        .start();
    store.change(callFeed::watchAll);
    feed.ifPresent(f -> Meters.of(f.counts(), metrics));
    all =
        Stream.concat(
                routes.all().stream().map(r -> r.method() + " " + r.path()),
                feed.stream().map(f -> "GET " + Routes.FEED))
            .toList();
    WebServer web = new WebServer(config, json, routes, feed, metrics);
    toClose.push(web::stop);
    feed.ifPresent(f -> toClose.push(f::stop));
    int listening = web.start();
    closing(new Heartbeat(hub, config.feed())).start();
    return listening;
  }

  private Timeline ownTimeline() {
    return closing(new SystemTimeline());
  }

  private Place place() {
    return config
        .database()
        .<Place>map(shared -> shared)
        .orElseGet(() -> new Place.OwnFile(directory().resolve(DATABASE)));
  }

  private Path directory() {
    try {
      if (config.data().isPresent()) {
        return Files.createDirectories(config.data().get());
      }
      Path temporary = Files.createTempDirectory("duet-server");
      toClose.push(() -> delete(temporary));
      return temporary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      Folders.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <C extends AutoCloseable> C closing(C part) {
    toClose.push(() -> {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    return part;
  }

  /** Says good-bye to all devices and stops; within two seconds. Repeating it does nothing. */
  @Override
  public synchronized void close() {
    List<Runnable> steps = List.copyOf(toClose);
    toClose.clear();
    steps.forEach(Runnable::run);
  }
}
