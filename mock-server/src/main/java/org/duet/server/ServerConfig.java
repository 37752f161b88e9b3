package org.duet.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.duet.model.call.CallLimits;
import org.duet.server.account.PasswordCost;
import org.duet.server.call.IceSettings;
import org.duet.server.feed.FeedSettings;
import org.duet.server.http.HttpTimes;
import org.duet.server.http.RateLimits;
import org.duet.server.http.RequestListener;
import org.duet.server.store.Place;
import org.duet.server.time.Timeline;

/**
 * How a server is to run.
 *
 * @param data the directory of its database; empty: a temporary one, deleted when it closes
 * @param database a PostgreSQL database instead, which other servers may share
 * @param port 0: any free one
 * @param timeline empty: the machine's own time
 * @param limits how often is too often
 * @param ice what helps peers to find a path
 * @param seeded whether there are people to try it with
 * @param processSilence after which another process on the same database is given up
 * @param behindProxy whether something in front speaks TLS and names the address it forwards for
 * @param tls with what the server itself speaks TLS; empty: it does not
 * @param times how long whoever sends a request may take
 */
public record ServerConfig(
    Optional<Path> data,
    Optional<Place.Shared> database,
    String host,
    int port,
    CallLimits calls,
    Duration tokenLifetime,
    FeedSettings feed,
    PasswordCost passwords,
    RateLimits limits,
    IceSettings ice,
    Optional<Timeline> timeline,
    boolean seeded,
    Duration processSilence,
    boolean behindProxy,
    Optional<TlsKeys> tls,
    HttpTimes times,
    RequestListener requests) {

  /** As the wire contract has it, on any free port of this machine, with a temporary database. */
  public static final ServerConfig TEMPORARY =
      new ServerConfig(
          Optional.empty(),
          Optional.empty(),
          "127.0.0.1",
          0,
          CallLimits.CONTRACT,
          Duration.ofDays(1),
          FeedSettings.CONTRACT,
          PasswordCost.RECOMMENDED,
          RateLimits.CONTRACT,
          IceSettings.NONE,
          Optional.empty(),
          false,
          Duration.ofSeconds(15),
          false,
          Optional.empty(),
          HttpTimes.DEFAULT,
          (method, path, status) -> {});

  public ServerConfig withData(Path directory) {
    return with(draft -> draft.data = Optional.of(directory));
  }

  public ServerConfig withDatabase(Place.Shared place) {
    return with(draft -> draft.database = Optional.of(place));
  }

  public ServerConfig withHost(String name) {
    return with(draft -> draft.host = name);
  }

  public ServerConfig withPort(int number) {
    return with(draft -> draft.port = number);
  }

  public ServerConfig withCalls(CallLimits value) {
    return with(draft -> draft.calls = value);
  }

  public ServerConfig withTokenLifetime(Duration lifetime) {
    return with(draft -> draft.tokenLifetime = lifetime);
  }

  public ServerConfig withFeed(FeedSettings settings) {
    return with(draft -> draft.feed = settings);
  }

  public ServerConfig withPasswords(PasswordCost cost) {
    return with(draft -> draft.passwords = cost);
  }

  public ServerConfig withLimits(RateLimits value) {
    return with(draft -> draft.limits = value);
  }

  public ServerConfig withIce(IceSettings settings) {
    return with(draft -> draft.ice = settings);
  }

  public ServerConfig withTimeline(Timeline time) {
    return with(draft -> draft.timeline = Optional.of(time));
  }

  public ServerConfig withSeeds(boolean people) {
    return with(draft -> draft.seeded = people);
  }

  public ServerConfig withProcessSilence(Duration time) {
    return with(draft -> draft.processSilence = time);
  }

  public ServerConfig withProxy(boolean proxy) {
    return with(draft -> draft.behindProxy = proxy);
  }

  public ServerConfig withTls(TlsKeys keys) {
    return with(draft -> draft.tls = Optional.of(keys));
  }

  public ServerConfig withTimes(HttpTimes value) {
    return with(draft -> draft.times = value);
  }

  public ServerConfig withRequests(RequestListener listener) {
    return with(draft -> draft.requests = listener);
  }

  private ServerConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** A copy on its way to the next one. */
  private static final class Draft {
    private Optional<Path> data;
    private Optional<Place.Shared> database;
    private String host;
    private int port;
    private CallLimits calls;
    private Duration tokenLifetime;
    private FeedSettings feed;
    private PasswordCost passwords;
    private RateLimits limits;
    private IceSettings ice;
    private Optional<Timeline> timeline;
    private boolean seeded;
    private Duration processSilence;
    private boolean behindProxy;
    private Optional<TlsKeys> tls;
    private HttpTimes times;
    private RequestListener requests;

    Draft(ServerConfig from) {
      data = from.data;
      database = from.database;
      host = from.host;
      port = from.port;
      calls = from.calls;
      tokenLifetime = from.tokenLifetime;
      feed = from.feed;
      passwords = from.passwords;
      limits = from.limits;
      ice = from.ice;
      timeline = from.timeline;
      seeded = from.seeded;
      processSilence = from.processSilence;
      behindProxy = from.behindProxy;
      tls = from.tls;
      times = from.times;
      requests = from.requests;
    }

    ServerConfig finished() {
      return new ServerConfig(
          data,
          database,
          host,
          port,
          calls,
          tokenLifetime,
          feed,
          passwords,
          limits,
          ice,
          timeline,
          seeded,
          processSilence,
          behindProxy,
          tls,
          times,
          requests);
    }
  }
}
