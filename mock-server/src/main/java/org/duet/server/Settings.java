package org.duet.server;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.duet.model.call.CallLimits;
import org.duet.server.account.PasswordCost;
import org.duet.server.call.IceSettings;
import org.duet.server.feed.FeedSettings;
import org.duet.server.http.HttpTimes;
import org.duet.server.http.RateLimits;

/** All settings that {@code --set} knows. */
final class Settings {
  private static final int MANY = 1_000_000;

  static final List<Setting> ALL =
      List.of(
          Setting.duration(
              "calls.ring_timeout",
              "how long a call waits for an answer before it is missed",
              c -> c.calls().ringTimeout(),
              calls(CallLimits::withRingTimeout)),
          Setting.duration(
              "calls.first_call",
              "how long two people may talk before they matched mutually",
              c -> c.calls().firstCall(),
              calls(CallLimits::withFirstCall)),
          Setting.duration(
              "calls.extension",
              "how much longer a first call gets once both asked",
              c -> c.calls().extension(),
              calls(CallLimits::withExtension)),
          Setting.duration(
              "calls.mutual_call",
              "how long any other call may last",
              c -> c.calls().mutualCall(),
              calls(CallLimits::withMutualCall)),
          Setting.duration(
              "calls.left",
              "after how long without a device a member counts as gone",
              c -> c.calls().left(),
              calls(CallLimits::withLeft)),
          Setting.duration(
              "calls.alone",
              "how long a call goes on without one of its members",
              c -> c.calls().alone(),
              calls(CallLimits::withAlone)),
          Setting.number(
              "calls.keep_completed",
              0,
              MANY,
              "how many completed calls of a match are kept",
              c -> c.calls().keepCompleted(),
              calls(CallLimits::withKeepCompleted)),
          Setting.number(
              "calls.keep_cancelled",
              0,
              MANY,
              "how many cancelled calls of a match are kept",
              c -> c.calls().keepCancelled(),
              calls(CallLimits::withKeepCancelled)),
          Setting.duration(
              "tokens.lifetime",
              "how long a log-in holds",
              ServerConfig::tokenLifetime,
              ServerConfig::withTokenLifetime),
          Setting.flag(
              "feed.enabled",
              "whether there is an event feed; without it devices poll",
              c -> c.feed().enabled(),
              feed(FeedSettings::withEnabled)),
          Setting.duration(
              "feed.ping",
              "how often each feed is pinged",
              c -> c.feed().ping(),
              feed(FeedSettings::withPing)),
          Setting.duration(
              "feed.silence",
              "after how long without a sign of life a feed is given up",
              c -> c.feed().silence(),
              feed(FeedSettings::withSilence)),
          Setting.number(
              "feed.max_unsent",
              1024,
              1 << 30,
              "how many bytes may wait for a device that does not read",
              c -> c.feed().maxUnsent(),
              feed(FeedSettings::withMaxUnsent)),
          Setting.number(
              "feed.bad_frames",
              0,
              MANY,
              "how many bad frames a device may send in a minute",
              c -> c.feed().badFrames(),
              feed(FeedSettings::withBadFrames)),
          Setting.number(
              "feed.frames",
              1,
              MANY,
              "how many frames a device may send in a minute",
              c -> c.feed().frames(),
              feed(FeedSettings::withFrames)),
          Setting.duration(
              "processes.silence",
              "after how long without a sign of life another process on the database is given up",
              ServerConfig::processSilence,
              ServerConfig::withProcessSilence),
          Setting.duration(
              "http.idle",
              "how long a line may be silent in the middle of a request",
              c -> c.times().idle(),
              times(HttpTimes::withIdle)),
          Setting.duration(
              "http.head",
              "how long all of a request's head may take to arrive",
              c -> c.times().head(),
              times(HttpTimes::withHead)),
          Setting.duration(
              "http.body",
              "how long all of a request's body may take to arrive",
              c -> c.times().body(),
              times(HttpTimes::withBody)),
          Setting.number(
              "limits.failures_per_account",
              1,
              MANY,
              "failed log-ins to one account in a minute",
              c -> c.limits().failuresPerAccount(),
              limits(RateLimits::withFailuresPerAccount)),
          Setting.number(
              "limits.failures_per_address",
              1,
              MANY,
              "failed log-ins from one address in a minute",
              c -> c.limits().failuresPerAddress(),
              limits(RateLimits::withFailuresPerAddress)),
          Setting.number(
              "limits.requests_per_token",
              1,
              MANY,
              "requests with one token in a minute",
              c -> c.limits().requestsPerToken(),
              limits(RateLimits::withRequestsPerToken)),
          Setting.number(
              "limits.registrations_per_address",
              1,
              MANY,
              "new accounts from one address in a minute; none counts from this machine",
              c -> c.limits().registrationsPerAddress(),
              limits(RateLimits::withRegistrationsPerAddress)),
          Setting.text(
              "ice.urls",
              "STUN and TURN servers, as stun:host:port, turn:host:port, with commas between",
              c -> String.join(",", c.ice().urls()),
              (c, v) -> c.withIce(c.ice().withUrls(IceSettings.parse(v)))),
          Setting.text(
              "ice.secret",
              "what the TURN server shares with this one (coturn: static-auth-secret)",
              c -> "",
              (c, v) -> c.withIce(c.ice().withSecret(v))),
          Setting.flag(
              "ice.relay_only",
              "whether peers meet through the TURN server only, which hides their addresses",
              c -> c.ice().relayOnly(),
              (c, v) -> c.withIce(c.ice().withRelayOnly(v))),
          Setting.duration(
              "ice.lifetime",
              "how long TURN credentials hold",
              c -> c.ice().lifetime(),
              (c, v) -> c.withIce(c.ice().withLifetime(v))),
          Setting.number(
              "passwords.memory_kib",
              64,
              1 << 20,
              "memory that hashing a password takes (argon2id), in KiB",
              c -> c.passwords().memoryKib(),
              (c, v) ->
                  c.withPasswords(
                      new PasswordCost(
                          v, c.passwords().iterations(), c.passwords().parallelism()))),
          Setting.number(
              "passwords.iterations",
              1,
              100,
              "how often hashing a password goes over that memory",
              c -> c.passwords().iterations(),
              (c, v) ->
                  c.withPasswords(
                      new PasswordCost(
                          c.passwords().memoryKib(), v, c.passwords().parallelism()))));

  private Settings() {}

  /** The configuration with one setting changed, given as {@code name=value}. */
  static ServerConfig with(ServerConfig config, String assignment) {
    String[] parts = assignment.split("=", 2);
    if (parts.length < 2) {
      throw new InvalidSetting("--set " + assignment + ": expected is name=value");
    }
    Setting setting =
        ALL.stream()
            .filter(s -> s.name().equals(parts[0]))
            .findFirst()
            .orElseThrow(() ->
                new InvalidSetting(
                    "there is no setting '%s'; there are %s"
                        .formatted(
                            parts[0],
                            ALL.stream().map(Setting::name).collect(Collectors.joining(", ")))));
    return setting.write().apply(config, parts[1]);
  }

  /** What is only wrong together. */
  static void check(ServerConfig config) {
    FeedSettings feed = config.feed();
    if (feed.silence().compareTo(feed.ping()) <= 0) {
      throw new InvalidSetting(
          "feed.silence", feed.silence().toString(), "longer than feed.ping, " + feed.ping());
    }
  }

  private static <V> BiFunction<ServerConfig, V, ServerConfig> calls(
      BiFunction<CallLimits, V, CallLimits> change) {
    return (config, value) -> config.withCalls(change.apply(config.calls(), value));
  }

  private static BiFunction<ServerConfig, Duration, ServerConfig> times(
      BiFunction<HttpTimes, Duration, HttpTimes> change) {
    return (config, value) -> config.withTimes(change.apply(config.times(), value));
  }

  private static BiFunction<ServerConfig, Integer, ServerConfig> limits(
      BiFunction<RateLimits, Integer, RateLimits> change) {
    return (config, value) -> config.withLimits(change.apply(config.limits(), value));
  }

  private static <V> BiFunction<ServerConfig, V, ServerConfig> feed(
      BiFunction<FeedSettings, V, FeedSettings> change) {
    return (config, value) -> config.withFeed(change.apply(config.feed(), value));
  }
}
