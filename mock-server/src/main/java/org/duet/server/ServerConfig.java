package org.duet.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.duet.model.call.CallLimits;
import org.duet.server.account.PasswordCost;
import org.duet.server.call.IceSettings;
import org.duet.server.feed.FeedSettings;
import org.duet.server.http.RateLimits;
import org.duet.server.http.RequestListener;
import org.duet.server.time.Timeline;

/**
 * How a server is to run.
 *
 * @param data the directory of its database; empty: a temporary one, deleted when it closes
 * @param port 0: any free one
 * @param timeline empty: the machine's own time
 * @param limits how often is too often
 * @param ice what helps peers to find a path
 * @param seeded whether there are people to try it with
 * @param behindProxy whether something in front speaks TLS and names the address it forwards for
 */
public record ServerConfig(
    Optional<Path> data,
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
    boolean behindProxy,
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
          RateLimits.CONTRACT,
          IceSettings.NONE,
          Optional.empty(),
          false,
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
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withHost(String name) {
    return new ServerConfig(
        data,
        name,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withPort(int number) {
    return new ServerConfig(
        data,
        host,
        number,
        calls,
        tokenLifetime,
        feed,
        passwords,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withCalls(CallLimits value) {
    return new ServerConfig(
        data,
        host,
        port,
        value,
        tokenLifetime,
        feed,
        passwords,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withTokenLifetime(Duration lifetime) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        lifetime,
        feed,
        passwords,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withFeed(FeedSettings settings) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        settings,
        passwords,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withPasswords(PasswordCost cost) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        cost,
        limits,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withLimits(RateLimits value) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        value,
        ice,
        timeline,
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withIce(IceSettings settings) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        limits,
        settings,
        timeline,
        seeded,
        behindProxy,
        requests);
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
        limits,
        ice,
        Optional.of(time),
        seeded,
        behindProxy,
        requests);
  }

  public ServerConfig withSeeds(boolean people) {
    return new ServerConfig(
        data,
        host,
        port,
        calls,
        tokenLifetime,
        feed,
        passwords,
        limits,
        ice,
        timeline,
        people,
        behindProxy,
        requests);
  }

  public ServerConfig withProxy(boolean proxy) {
    return new ServerConfig(
        data,
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
        proxy,
        requests);
  }

  public ServerConfig withRequests(RequestListener listener) {
    return new ServerConfig(
        data,
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
        behindProxy,
        listener);
  }
}
