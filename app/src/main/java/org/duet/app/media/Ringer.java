package org.duet.app.media;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Rings, on a device of its own. Methods return at once and may be called from any thread, in any
 * state and any number of times; a machine without sound is silent, and that is no error.
 */
public interface Ringer extends AutoCloseable {
  /**
   * How it rings.
   *
   * @param volume 0 to 1; at 0 nothing is opened at all
   * @param device by name; empty: the system's usual one, as where it is not there any more
   */
  record Ring(RingSound sound, double volume, String device) {}

  /** Goes on ringing like this until told otherwise. */
  void ring(Ring how);

  /** Rings once, for somebody who chooses. */
  void sample(Ring how);

  /** Silent at once. */
  void quiet();

  /** The devices it could ring on, by name. */
  CompletableFuture<List<String>> devices();

  /** Silent for good. */
  @Override
  void close();
}
