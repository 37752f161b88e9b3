package org.duet.server.account;

/**
 * What an argon2id hash costs.
 *
 * @param memoryKib in KiB
 */
public record PasswordCost(int memoryKib, int iterations, int parallelism) {
  /** What OWASP recommends; about 100 ms here. */
  public static final PasswordCost RECOMMENDED = new PasswordCost(19 * 1024, 2, 1);

  /** Next to nothing: only for tests and demonstrations, on databases that are thrown away. */
  public static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
}
