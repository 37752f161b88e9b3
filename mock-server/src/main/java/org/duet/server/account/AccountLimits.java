package org.duet.server.account;

import java.net.InetAddress;
import java.time.InstantSource;
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

  void loggingIn(String email, String address) {
    failuresOfAccount.check(email);
    failuresOfAddress.check(address);
  }

  void failed(String email, String address) {
    failuresOfAccount.note(email);
    failuresOfAddress.note(address);
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
