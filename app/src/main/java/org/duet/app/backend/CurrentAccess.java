package org.duet.app.backend;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The access of the one who is signed in, if anybody is. Thread-safe. */
public final class CurrentAccess {
  private final AtomicReference<@Nullable Access> current = new AtomicReference<>();

  public @Nullable Access get() {
    return current.get();
  }

  public void grant(Access access) {
    current.set(access);
  }

  /** Forgets it, and tells what it was. */
  public @Nullable Access forget() {
    return current.getAndSet(null);
  }
}
