package org.duet.server.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and checks them. At most two at a time, on threads of their own: many log-ins at
 * once must not starve calls that are running. Callers wait for their turn.
 */
public final class Passwords implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Argon2Function function;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("duet-passwords-", 0).daemon().factory());
  private final LongAdder computed = new LongAdder();
  private final String nobody;

  public Passwords(PasswordCost cost) {
    function =
        Argon2Function.getInstance(
            cost.memoryKib(), cost.iterations(), cost.parallelism(), HASH_BYTES, Argon2.ID);
    nobody = hash("");
  }

  public String hash(String password) {
    return work(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult());
  }

  /**
   * Whether the password is the one of the hash. It takes as long where there is no hash, so that
   * nobody learns who has an account.
   *
   * @param hash null where there is no such account
   */
  public boolean check(String password, @Nullable String hash) {
    String against = hash == null ? nobody : hash;
    boolean fits =
        work(() ->
            Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
    return fits && hash != null;
  }

  /** How many hashes were computed, for making one and for checking one. */
  public long computed() {
    return computed.sum();
  }

  private <T> T work(Callable<T> what) {
    computed.increment();
    try {
      return workers.submit(what).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
