package org.duet.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duet.model.call.CallLimits;
import org.duet.server.account.PasswordCost;
import org.duet.server.feed.FeedSettings;
import org.duet.server.http.RequestListener;
import org.duet.server.time.Timeline;

/**
 * How a server is to run.
 *
 * @param data the directory of its database; empty: a temporary one, deleted when it closes
 * @param port 0: any free one
 * @param timeline empty: the machine's own time
 * @param seeded whether there are people to try it with
 */
public record ServerConfig(
    Optional<Path> data,
    String host,
    int port,
    CallLimits calls,
    Duration tokenLifetime,
    FeedSettings feed,
    PasswordCost passwords,
    Optional<Timeline> timeline,
    boolean seeded,
    RequestListener requests) {

  /** As the wire contract has it, on any free port of this machine, with a temporary database. */
  public static final ServerConfig TEMPORARY =
      new ServerConfig(
          Optional.empty(),
          "127.0.0.1",
          0,
          CallLimits.CONTRACT,
          Duration.ofDays(1),
          FeedSettings.CONTRACT,
          PasswordCost.RECOMMENDED,
          Optional.empty(),
          false,
          (method, path, status) -> {});

  public ServerConfig withData(Path directory) {
    return new ServerConfig(
        Optional.of(directory),
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        timeline,
        seeded,
        requests);
  }

  public ServerConfig withHost(String name) {
    return new ServerConfig(
        data, name, port, calls, tokenLifetime, feed, passwords, timeline, seeded, requests);
  }

  public ServerConfig withPort(int number) {
    return new ServerConfig(
        data, host, number, calls, tokenLifetime, feed, passwords, timeline, seeded, requests);
  }

  public ServerConfig withCalls(CallLimits limits) {
    return new ServerConfig(
        data, host, port, limits, tokenLifetime, feed, passwords, timeline, seeded, requests);
  }

  public ServerConfig withTokenLifetime(Duration lifetime) {
    return new ServerConfig(
        data, host, port, calls, lifetime, feed, passwords, timeline, seeded, requests);
  }

  public ServerConfig withFeed(FeedSettings settings) {
    return new ServerConfig(
        data, host, port, calls, tokenLifetime, settings, passwords, timeline, seeded, requests);
  }

  public ServerConfig withFeed(UnaryOperator<FeedSettings> change) {
    return withFeed(change.apply(feed));
  }

  public ServerConfig withPasswords(PasswordCost cost) {
    return new ServerConfig(
        data, host, port, calls, tokenLifetime, feed, cost, timeline, seeded, requests);
  }

  public ServerConfig withTimeline(Timeline time) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        Optional.of(time),
        seeded,
        requests);
  }

  public ServerConfig withSeeds(boolean people) {
    return new ServerConfig(
        data, host, port, calls, tokenLifetime, feed, passwords, timeline, people, requests);
  }

  public ServerConfig withRequests(RequestListener listener) {
    return new ServerConfig(
        data, host, port, calls, tokenLifetime, feed, passwords, timeline, seeded, listener);
  }
}
