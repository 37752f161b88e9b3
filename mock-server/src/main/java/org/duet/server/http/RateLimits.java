package org.duet.server.http;

/**
 * How much is too much, in a minute each.
 *
 * @param failuresPerAccount failed log-ins to one account
 * @param failuresPerAddress failed log-ins from one address
 * @param requestsPerToken requests with one token
 * @param registrationsPerAddress new accounts from one address; none counts from this machine
 */
public record RateLimits(
    int failuresPerAccount,
    int failuresPerAddress,
    int requestsPerToken,
    int registrationsPerAddress) {
  /** What the wire contract names. */
  public static final RateLimits CONTRACT = new RateLimits(10, 60, 1200, 20);

  public RateLimits withFailuresPerAccount(int value) {
    return new RateLimits(value, failuresPerAddress, requestsPerToken, registrationsPerAddress);
  }

  public RateLimits withFailuresPerAddress(int value) {
    return new RateLimits(failuresPerAccount, value, requestsPerToken, registrationsPerAddress);
  }

  public RateLimits withRequestsPerToken(int value) {
    return new RateLimits(failuresPerAccount, failuresPerAddress, value, registrationsPerAddress);
  }

  public RateLimits withRegistrationsPerAddress(int value) {
    return new RateLimits(failuresPerAccount, failuresPerAddress, requestsPerToken, value);
  }
}
