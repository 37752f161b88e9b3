package org.duet.server.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.duet.server.http.Caller;
import org.duet.server.http.RateLimits;
import org.duet.server.http.Refused;
import org.duet.server.http.Throttle;
import org.duet.server.store.Store;
import org.duet.server.store.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** Lets people in who prove who they are, and notes that they were here. Thread-safe. */
public final class Gate {
  private static final String BEARER = "bearer ";

  /** The database knows at least as exactly when somebody was last seen. */
  private static final Duration EXACT = Duration.ofSeconds(10);

  private final Store store;
  private final InstantSource clock;
  private final LongConsumer seen;
  private final Throttle requests;
  private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

  /**
   * @param seen is told of every request of a person, by user id
   */
  public Gate(Store store, InstantSource clock, RateLimits limits, LongConsumer seen) {
    this.store = store;
    this.clock = clock;
    this.seen = seen;
    this.requests =
        new Throttle(clock, limits.requestsPerToken(), "Too many requests. Please wait a little.");
  }

  /** Lets a request through, or refuses it with 401. */
  public void pass(Context ctx) {
    enter(bearer(ctx.header("Authorization")), ctx.header("X-Device-Id")).caller().on(ctx);
  }

  /** Somebody who was let in, and until when. */
  public record Entry(Caller caller, Instant until) {}

  /** Lets somebody in by a token, or refuses with 401. */
  public Entry enter(@Nullable String bearer, @Nullable String deviceId) {
    Instant now = clock.instant();
    Optional<Token> known =
        bearer == null
            ? Optional.empty()
            : store.read(rows -> AccessTokens.find(rows, bearer, now));
    Token token =
        known.orElseThrow(() ->
            Refused.unauthorized(bearer == null ? "Please sign in." : "Please sign in again."));
    requests.count(token.hash());
    String device = Caller.device(deviceId);
    note(token.userId(), now);
    return new Entry(new Caller(token.userId(), device, token.hash()), token.expiresAt());
  }

  private void note(long user, Instant now) {
    seen.accept(user);
    Instant before = noted.get(user);
    if (before == null || Duration.between(before, now).compareTo(EXACT) >= 0) {
      noted.put(user, now);
      store.change(tx -> tx.users().seen(user, now));
    }
  }

  public static @Nullable String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }
}
