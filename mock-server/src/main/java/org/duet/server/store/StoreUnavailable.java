package org.duet.server.store;

/**
 * The database can not do it now: locked, full or broken. Nothing was changed; it may work later.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(Throwable cause) {
    super("the database is not available", cause);
  }
}
