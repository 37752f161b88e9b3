package org.duet.server.account;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.duet.server.http.RateLimits;
import org.duet.server.http.Throttle;

/** Slows down whoever guesses passwords or makes accounts in bulk. Thread-safe. */
public final class AccountLimits {
  private static final String SLOW_DOWN = "Too many attempts. Please wait a little.";

  private final Throttle failuresOfAccount;
  private final Throttle failuresOfAddress;
  private final Throttle registrations;

  public AccountLimits(InstantSource clock, RateLimits limits) {
    this.failuresOfAccount = new Throttle(clock, limits.failuresPerAccount(), SLOW_DOWN);
    this.failuresOfAddress = new Throttle(clock, limits.failuresPerAddress(), SLOW_DOWN);
    this.registrations = new Throttle(clock, limits.registrationsPerAddress(), SLOW_DOWN);
  }

  /** Tries to log in to an account, from an address; one that gives nobody has failed. */
  <T> Optional<T> attempt(String email, String address, Supplier<Optional<T>> logIn) {
    return failuresOfAccount.attempt(email, () -> failuresOfAddress.attempt(address, logIn));
  }

  void registering(String from) {
    if (!isThisMachine(from)) {
      registrations.count(from);
    }
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
