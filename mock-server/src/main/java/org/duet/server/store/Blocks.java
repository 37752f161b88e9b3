package org.duet.server.store;

import org.jdbi.v3.core.Handle;

/** Who does not want to have to do with whom. */
public final class Blocks {
  /** Whether one of the two blocked the other; the two columns are put in. */
  static final String BETWEEN =
      """
      EXISTS (SELECT 1 FROM user_block b
        WHERE (b.blocker_id = %1$s AND b.blocked_id = %2$s)
           OR (b.blocker_id = %2$s AND b.blocked_id = %1$s))
      """;

  private final Handle handle;

  Blocks(Handle handle) {
    this.handle = handle;
  }

  public boolean between(long one, long other) {
    return handle
        .createQuery("SELECT " + BETWEEN.formatted(":one", ":other"))
        .bind("one", one)
        .bind("other", other)
        .mapTo(Boolean.class)
        .one();
  }
}
