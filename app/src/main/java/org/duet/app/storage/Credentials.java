package org.duet.app.storage;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps somebody signed in on this machine between two starts. Returns at once; from any thread;
 * what is asked one after the other is done one after the other. No future fails.
 */
public interface Credentials {
  /** Where what is secret goes. */
  enum Place {
    /** To the system's own store of passwords. */
    SYSTEM_STORE,
    /** To a file that only the person can read. */
    OWN_FILE,
    /** Nowhere: nobody is kept signed in. */
    NOWHERE
  }

  /** Where it would go, so that a person can be told before. */
  CompletableFuture<Place> place();

  /** Who was kept, if anybody can be told from what there is. */
  CompletableFuture<Optional<Remembered>> load();

  /**
   * Keeps this one, in the place of whoever was.
   *
   * @return where it went
   */
  CompletableFuture<Place> save(Remembered who);

  /** Nobody is kept any more. */
  CompletableFuture<Void> forget();

  /** Keeps nobody. */
  Credentials NONE =
      new Credentials() {
        @Override
        public CompletableFuture<Place> place() {
          return CompletableFuture.completedFuture(Place.NOWHERE);
        }

        @Override
        public CompletableFuture<Optional<Remembered>> load() {
          return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletableFuture<Place> save(Remembered who) {
          return place();
        }

        @Override
        public CompletableFuture<Void> forget() {
          return CompletableFuture.completedFuture(null);
        }
      };
}
