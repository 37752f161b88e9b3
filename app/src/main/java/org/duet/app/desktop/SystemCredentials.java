package org.duet.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Remembered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps somebody signed in by the system's own store where there is one, else by a file. A store
 * that hangs is left to itself: what was wanted of it goes to the file instead.
 */
public final class SystemCredentials implements Credentials {
  private static final Logger log = LoggerFactory.getLogger(SystemCredentials.class);

  /** To find out whether there is a store. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  /** For a person to unlock their store, should it ask them to. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Vault system;
  private final Vault file;
  private final Duration patience;
  private CompletableFuture<? extends @Nullable Object> last =
      CompletableFuture.completedFuture(null);
  private final CompletableFuture<Place> place;

  SystemCredentials(Vault system, Vault file, Duration patience) {
    this.system = system;
    this.file = file;
    this.patience = patience;
    place =
        aside(() -> system.isThere() ? Place.SYSTEM_STORE : Place.OWN_FILE)
            .completeOnTimeout(Place.OWN_FILE, AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Of this system.
   *
   * @param folder of this installation; another installation keeps another person
   */
  public static SystemCredentials of(Path folder) {
    String installation = folder.toAbsolutePath().normalize().toString();
    Vault vault =
        OperatingSystem.LINUX.isCurrent()
            ? new LibSecret(installation)
            : new PlatformKeyring(installation);
    return new SystemCredentials(vault, new FileVault(folder), PATIENCE);
  }

  @Override
  public CompletableFuture<Place> place() {
    return place.copy();
  }

  @Override
  public CompletableFuture<Optional<Remembered>> load() {
    return next(
        where -> {
          Optional<Remembered> kept = where == Place.SYSTEM_STORE ? read(system) : Optional.empty();
          return kept.isPresent() ? kept : read(file);
        },
        Optional.<Remembered>empty());
  }

  @Override
  public CompletableFuture<Place> save(Remembered who) {
    return next(
            where -> {
              if (where == Place.SYSTEM_STORE && write(system, who)) {
                remove(file);
                return Place.SYSTEM_STORE;
              }
              return Place.OWN_FILE;
            },
            Place.OWN_FILE)
        .thenCompose(where ->
            where == Place.SYSTEM_STORE
                ? CompletableFuture.completedFuture(where)
                : aside(() -> write(file, who) ? Place.OWN_FILE : Place.NOWHERE));
  }

  @Override
  public CompletableFuture<Void> forget() {
    return aside(() -> remove(file))
        .thenCombine(
            next(where -> where == Place.SYSTEM_STORE && remove(system), false),
            (one, two) -> null);
  }

  /** Something that may block, after what was wanted before it, and not for ever. */
  private synchronized <T> CompletableFuture<T> next(Function<Place, T> step, T otherwise) {
    CompletableFuture<T> done =
        last.exceptionally(error -> null)
            .thenCombine(place, (before, where) -> where)
            .thenCompose(where ->
                aside(() -> step.apply(where))
                    .completeOnTimeout(otherwise, patience.toMillis(), TimeUnit.MILLISECONDS));
    last = done;
    return done;
  }

  /** On a thread that may be left behind: who asks a person for a password takes their time. */
  private static <T> CompletableFuture<T> aside(Supplier<T> step) {
    return CompletableFuture.supplyAsync(
        step, task -> Thread.ofPlatform().daemon().name("duet-credentials").start(task));
  }

  private static Optional<Remembered> read(Vault vault) {
    try {
      return vault.get().flatMap(Remembered::decode);
    } catch (IOException e) {
      log.warn("What keeps a person signed in cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean write(Vault vault, Remembered who) {
    try {
      vault.put(who.encode());
      return true;
    } catch (IOException e) {
      log.warn("What keeps a person signed in cannot be written: {}", e.getMessage());
      return false;
    }
  }

  private static boolean remove(Vault vault) {
    try {
      vault.remove();
      return true;
    } catch (IOException e) {
      log.warn("What kept a person signed in cannot be removed: {}", e.getMessage());
      return false;
    }
  }
}
