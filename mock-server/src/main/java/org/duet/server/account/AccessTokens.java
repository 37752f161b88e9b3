package org.duet.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.duet.model.wire.Answers;
import org.duet.server.event.Event;
import org.duet.server.store.Rows;
import org.duet.server.store.Tokens;
import org.duet.server.store.Transaction;

/** Gives out tokens, knows them again, and lets them die. Thread-safe. */
public final class AccessTokens {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Duration lifetime;

  public AccessTokens(Duration lifetime) {
    this.lifetime = lifetime;
  }

  /** A new token. Only its hash is stored. */
  Answers.Token issue(Transaction tx, long user, Instant now) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    tx.tokens().deleteExpired(now);
    tx.tokens().insert(new Tokens.Token(hash(token), user, now.plus(lifetime)));
    return new Answers.Token(token, "bearer", lifetime.toSeconds());
  }

  /** Whose token it is, if it still holds. */
  public static Optional<Tokens.Token> find(Rows rows, String token, Instant now) {
    return rows.tokens().find(hash(token), now);
  }

  static void revoke(Transaction tx, String hash) {
    tx.tokens().delete(hash);
    tx.publish(new Event.TokenRevoked(hash));
  }

  /** Tokens are random, so that a plain hash can not be guessed back. */
  private static String hash(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
