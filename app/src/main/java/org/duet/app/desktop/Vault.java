package org.duet.app.desktop;

import java.io.IOException;
import java.util.Optional;

/** A place for one secret. Every call may block, for as long as a person looks at a dialog. */
interface Vault {
  /** Whether it can be used at all; never asks the person anything. */
  boolean isThere();

  Optional<String> get() throws IOException;

  /** Keeps it, in the place of what was kept. */
  void put(String secret) throws IOException;

  /** Afterwards nothing is kept. */
  void remove() throws IOException;
}
